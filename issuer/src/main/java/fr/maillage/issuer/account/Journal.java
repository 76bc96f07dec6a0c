package fr.maillage.issuer.account;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Every use of power over accounts and keys: kept here, never in the network's record. */
public final class Journal {

    private final JdbcClient jdbc;

    public Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes what somebody did.
     *
     * @param account opaque, or {@link Accounts#CONSOLE}
     * @param what a stable code, such as {@code account.created}
     * @param subject of an account or a key: its opaque id
     */
    public void note(String account, String what, String subject) {
        jdbc.sql("INSERT INTO account_journal (account, what, subject) VALUES (?, ?, ?)")
                .params(account, what, subject)
                .update();
    }
}

package fr.maillage.issuer.account;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Every use of power over accounts and keys, every log-in and what stopped it: kept here, never in the network's record. */
public final class Journal {

    /** Whoever it was: nobody has proved who they are, or no account has that login. */
    public static final String NOBODY = "nobody";

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
        note(account, what, subject, "");
    }

    /** The same, with what changed, in stable codes and opaque ids. */
    public void note(String account, String what, String subject, String detail) {
        jdbc.sql("INSERT INTO account_journal (account, what, subject, detail) VALUES (?, ?, ?, ?)")
                .params(account, what, subject, detail)
                .update();
    }

    /** The same, once a minute for a subject at most: what strangers cause does not fill the journal. */
    public void noteSometimes(String account, String what, String subject) {
        jdbc.sql(
                        "INSERT INTO account_journal (account, what, subject) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT FROM account_journal"
                                + " WHERE subject = ? AND what = ? AND recorded_at > now() - interval '1 minute')")
                .params(account, what, subject, subject, what)
                .update();
    }
}

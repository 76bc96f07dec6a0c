package fr.maillage.issuer.account;

import fr.maillage.access.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, and everything that is done to them; each is noted with who did it. */
public class Accounts {

    /** Whoever has the machine: the one who types a command. */
    public static final String CONSOLE = "console";

    /** How long a password that somebody else gave may wait for its owner. */
    private static final Duration ONE_TIME = Duration.ofDays(7);

    private static final String SELECT = "SELECT id, login, name, role, structures, territories, disabled, created_by,"
            + " totp_secret IS NOT NULL AS second_factor, one_time_until FROM account ";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;

    public Accounts(JdbcClient jdbc, Passwords passwords, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    public Optional<Account> find(String login) {
        return jdbc.sql(SELECT + "WHERE login = ?")
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> read(row))
                .optional();
    }

    public List<Account> all() {
        return jdbc.sql(SELECT + "ORDER BY name, login")
                .query((row, number) -> read(row))
                .list();
    }

    public String passwordOf(UUID account) {
        return jdbc.sql("SELECT password FROM account WHERE id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /**
     * Makes an account with a password that its owner must change.
     *
     * @return that password, told once; empty where the login is taken
     */
    @Transactional
    public Optional<String> create(NewAccount wanted, String by) {
        var password = passwords.oneTime();
        return insert(wanted, password, clock.instant().plus(ONE_TIME), by) ? Optional.of(password) : Optional.empty();
    }

    /**
     * Makes an account with a password of its own.
     *
     * @return whether the login was free
     */
    @Transactional
    public boolean create(NewAccount wanted, String password, String by) {
        return insert(wanted, password, null, by);
    }

    private boolean insert(NewAccount wanted, String password, @Nullable Instant oneTimeUntil, String by) {
        var account = wanted.trimmed();
        var id = UUID.randomUUID();
        var made = jdbc.sql(
                        "INSERT INTO account (id, login, name, role, structures, territories, password, one_time_until, created_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (login) DO NOTHING")
                .params(
                        id,
                        account.login(),
                        account.name(),
                        Objects.requireNonNull(account.role()).claim())
                .param(account.structures().toArray(UUID[]::new))
                .param(account.territories().toArray(String[]::new))
                .param(passwords.hash(password))
                .param(oneTimeUntil == null ? null : Timestamp.from(oneTimeUntil))
                .param(by)
                .update();
        if (made == 0) {
            return false;
        }
        journal.note(by, "account.created", id.toString());
        return true;
    }

    /**
     * Gives another password in place of a lost one, and ends what was granted.
     *
     * @return that password, told once
     */
    @Transactional
    public String reset(UUID account, String by) {
        var password = passwords.oneTime();
        jdbc.sql("UPDATE account SET password = ?, one_time_until = ? WHERE id = ?")
                .params(passwords.hash(password), Timestamp.from(clock.instant().plus(ONE_TIME)), account)
                .update();
        endSessions(account);
        journal.note(by, "account.reset", account.toString());
        return password;
    }

    /** Why a password may not be chosen (key of the message); empty where it may. */
    public Optional<String> objection(String chosen, String present, String login) {
        return chosen.equals(present) ? Optional.of("password.same") : passwords.objection(chosen, login);
    }

    /**
     * An account as it is, before its owner proves who they are.
     *
     * @param session in which they are logged in, if any
     */
    public Proven toBeProven(Account account, @Nullable UUID session) {
        return new Proven(account.id(), passwordOf(account.id()), account.secondFactor(), session);
    }

    /**
     * Nobody else changes the account until the transaction ends.
     *
     * @throws ProvenBefore where somebody has
     */
    void hold(Proven proven) {
        jdbc.sql(
                        "SELECT id FROM account WHERE id = ? AND password = ? AND (totp_secret IS NOT NULL) = ? AND NOT disabled"
                                + " FOR UPDATE")
                .params(proven.account(), proven.passwordHash(), proven.secondFactor())
                .query(UUID.class)
                .optional()
                .orElseThrow(ProvenBefore::new);
    }

    /**
     * One's own password, chosen by oneself.
     *
     * @throws ProvenBefore where the account has changed since
     */
    @Transactional
    public void choosePassword(Proven proven, String password) {
        hold(proven);
        var account = proven.account();
        jdbc.sql("UPDATE account SET password = ?, one_time_until = NULL WHERE id = ?")
                .params(passwords.hash(password), account)
                .update();
        endSessions(account);
        journal.note(account.toString(), "password.chosen", account.toString());
    }

    /** Whether a password bears its owner's name: asked once it is known that it is they. */
    public boolean bearsNameOf(UUID account, String chosen) {
        return find(account)
                .filter(owner -> Passwords.bearsNameOf(owner, chosen))
                .isPresent();
    }

    /** Gives other rights in place of those of before, and ends what was granted by these. */
    @Transactional
    public void change(Account before, NewAccount wanted, String by) {
        var rights = wanted.trimmed();
        jdbc.sql("UPDATE account SET role = ?, structures = ?, territories = ? WHERE id = ?")
                .param(Objects.requireNonNull(rights.role()).claim())
                .param(rights.structures().toArray(UUID[]::new))
                .param(rights.territories().toArray(String[]::new))
                .param(before.id())
                .update();
        endSessions(before.id());
        var after = find(before.id()).orElseThrow();
        journal.note(by, "account.changed", before.id().toString(), before.rights() + " -> " + after.rights());
    }

    /** Lets nobody in by this account any more, or again. */
    @Transactional
    public void disable(UUID account, boolean disabled, String by) {
        jdbc.sql("UPDATE account SET disabled = ? WHERE id = ?")
                .params(disabled, account)
                .update();
        endSessions(account);
        journal.note(by, disabled ? "account.disabled" : "account.enabled", account.toString());
    }

    /** Nobody is logged in any more: at once here, and at the pages when their access token is next renewed. */
    void endSessions(UUID account) {
        jdbc.sql("UPDATE account SET valid_since = ? WHERE id = ?")
                .params(Timestamp.from(clock.instant()), account)
                .update();
        jdbc.sql("DELETE FROM login_session WHERE account = ?").param(account).update();
        jdbc.sql("DELETE FROM oauth2_authorization WHERE principal_name = ?")
                .param(account.toString())
                .update();
    }

    /**
     * Ends the other sessions, as how one logs in has changed. The own one begins anew, as its owner has just proved again who
     * they are.
     *
     * @param own null where none has begun yet
     * @throws ProvenBefore where the own one has ended
     */
    void endOtherSessions(UUID account, @Nullable UUID own) {
        if (own != null) {
            var now = Timestamp.from(clock.instant());
            var begun = jdbc.sql("UPDATE login_session SET begun = ? WHERE id = ? AND account = ?")
                    .params(now, own, account)
                    .update();
            if (begun == 0) {
                throw new ProvenBefore();
            }
            jdbc.sql("UPDATE account SET valid_since = ? WHERE id = ?")
                    .params(now, account)
                    .update();
        }
        jdbc.sql("DELETE FROM login_session WHERE account = ? AND id IS DISTINCT FROM ?")
                .param(account)
                .param(own)
                .update();
    }

    private static Account read(ResultSet row) throws SQLException {
        var until = row.getTimestamp("one_time_until");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Role.of(row.getString("role")).orElseThrow(),
                List.of((UUID[]) array(row.getArray("structures"))),
                List.of((String[]) array(row.getArray("territories"))),
                row.getBoolean("disabled"),
                row.getString("created_by"),
                row.getBoolean("second_factor"),
                until == null ? null : until.toInstant());
    }

    private static Object array(Array array) throws SQLException {
        return array.getArray();
    }
}

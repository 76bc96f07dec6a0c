package fr.maillage.issuer.session;

import fr.maillage.issuer.account.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are logged in. A session lasts a working day at most, however busy it is, and never beyond a change of the
 * account that it began with; what was granted to the pages in it ends with it.
 */
public class Sessions {

    /** From when the password was typed: what follows lasts no longer, here or at the pages. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Without being used, at the issuer: one comes here to log in, and seldom stays. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    private static final String LASTING = " FROM login_session s JOIN account a ON a.id = s.account"
            + " WHERE NOT a.disabled AND s.begun >= a.valid_since AND s.begun > ?";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    public Sessions(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** An account's sessions that can still be used, here or at the pages: the one used last comes first. */
    public List<LogInSession> of(UUID account) {
        var now = clock.instant();
        return jdbc.sql("SELECT s.id, s.begun, s.last_seen, s.browser" + LASTING
                        + " AND s.account = ? AND (s.last_seen > ? OR EXISTS (SELECT 1 FROM oauth2_authorization g"
                        + " WHERE g.login_session = s.id AND g.refresh_token_expires_at > ?))"
                        + " ORDER BY s.last_seen DESC, s.id")
                .params(oldest(now), account, Timestamp.from(now.minus(IDLE)), Timestamp.from(now))
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Ends one of an account's sessions, and what was granted in it.
     *
     * @return whether there was one
     */
    public boolean end(UUID account, UUID session) {
        var ended = jdbc.sql("DELETE FROM login_session WHERE id = ? AND account = ?")
                        .params(session, account)
                        .update()
                > 0;
        if (ended) {
            journal.note(account.toString(), "session.ended", account.toString());
        }
        return ended;
    }

    /** Ends the one in which something was granted to an account. */
    public void endOfGrant(UUID account, String grant) {
        left(jdbc.sql("DELETE FROM login_session WHERE account = ?"
                        + " AND id = (SELECT login_session FROM oauth2_authorization WHERE id = ?) RETURNING account")
                .params(account, grant));
    }

    /** Ends the one that somebody leaves. */
    void end(UUID session) {
        left(jdbc.sql("DELETE FROM login_session WHERE id = ? RETURNING account")
                .param(session));
    }

    private void left(JdbcClient.StatementSpec ended) {
        ended.query(UUID.class)
                .optional()
                .map(UUID::toString)
                .ifPresent(account -> journal.note(account, "logout", account));
    }

    /**
     * Begins one.
     *
     * @param proofBegan when the request came that proved who they are: what it read of the account is no older
     * @return empty where the account has changed since
     */
    @Transactional
    Optional<UUID> begin(UUID account, Instant proofBegan, String browser) {
        var id = UUID.randomUUID();
        var begun = jdbc.sql("INSERT INTO login_session (id, account, begun, last_seen, browser)"
                        + " SELECT ?, id, ?, ?, ? FROM account WHERE id = ? AND NOT disabled AND valid_since <= ?")
                .params(id, Timestamp.from(proofBegan), Timestamp.from(proofBegan), browser)
                .params(account, Timestamp.from(proofBegan))
                .update();
        return begun == 0 ? Optional.empty() : Optional.of(id);
    }

    /** Whether it can still be used; notes that it was. */
    boolean lasts(UUID session) {
        var now = clock.instant();
        var lastSeen = jdbc.sql("SELECT s.last_seen" + LASTING + " AND s.id = ?")
                .params(oldest(now), session)
                .query(Timestamp.class)
                .optional();
        lastSeen.filter(seen -> seen.toInstant().isBefore(now.minus(SEEN_PRECISION)))
                .ifPresent(longAgo -> jdbc.sql("UPDATE login_session SET last_seen = ? WHERE id = ?")
                        .params(Timestamp.from(now), session)
                        .update());
        return lastSeen.isPresent();
    }

    /** In which something was granted; empty where it was not, or no longer counts. */
    Optional<UUID> ofGrant(String grant) {
        return jdbc.sql("SELECT login_session FROM oauth2_authorization WHERE id = ? AND login_session IS NOT NULL")
                .param(grant)
                .query(UUID.class)
                .optional()
                .filter(this::lasts);
    }

    /** Ties what was granted to a session: it ends with it. */
    void tie(String grant, UUID session) {
        jdbc.sql("UPDATE oauth2_authorization SET login_session = ? WHERE id = ?")
                .params(session, grant)
                .update();
    }

    /** Forgets those that can no longer be used. */
    public void clean() {
        var now = clock.instant();
        jdbc.sql("DELETE FROM login_session s WHERE s.begun <= ? OR (s.last_seen <= ? AND NOT EXISTS"
                        + " (SELECT 1 FROM oauth2_authorization g WHERE g.login_session = s.id"
                        + " AND greatest(g.refresh_token_expires_at, g.authorization_code_expires_at) > ?))")
                .params(oldest(now), Timestamp.from(now.minus(IDLE)), Timestamp.from(now))
                .update();
    }

    private static Timestamp oldest(Instant now) {
        return Timestamp.from(now.minus(LONGEST));
    }

    private static LogInSession read(ResultSet row) throws SQLException {
        return new LogInSession(
                row.getObject("id", UUID.class),
                row.getTimestamp("begun").toInstant(),
                row.getTimestamp("last_seen").toInstant(),
                row.getString("browser"));
    }
}

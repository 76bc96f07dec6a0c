package fr.maillage.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of members' own tools, written {@code mk_<id>_<secret>}: issued once, revoked for good. Only a hash of the secret
 * is kept: with 256 random bits, a fast one is safe.
 */
public final class ApiKeys {

    /** How many keys of one structure, or of the hub for the same territories, may be active at once: one to change to. */
    public static final int MOST_ACTIVE = 2;

    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();
    private static final String SELECT =
            "SELECT id, structure, territories, label, may_write, issued_by, issued_at, expires_at, last_used_at, revoked_at FROM api_key ";

    private final AccessDatabase database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(AccessDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a key; empty where its holder has {@link #MOST_ACTIVE} already. */
    public Optional<ApiKey.Issued> issue(ApiKey.Wanted wanted) {
        return database.all(() -> {
            var holder = wanted.structure() == null ? wanted.territories() : wanted.structure();
            jdbc().sql("SELECT pg_advisory_xact_lock(hashtext(?))")
                    .param(holder.toString())
                    .query((row, number) -> 0)
                    .single();
            return active(wanted) < MOST_ACTIVE ? Optional.of(insert(wanted)) : Optional.empty();
        });
    }

    /**
     * Ends a key.
     *
     * @return whether it was active until now
     */
    public boolean revoke(String id, String by) {
        return jdbc().sql("UPDATE api_key SET revoked_at = now(), revoked_by = ? WHERE id = ? AND revoked_at IS NULL")
                        .params(by, id)
                        .update()
                > 0;
    }

    public Optional<ApiKey> find(String id) {
        return jdbc().sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** All keys that a structure ever had, newest first. */
    public List<ApiKey> of(UUID structure) {
        return jdbc().sql(SELECT + "WHERE structure = ? ORDER BY issued_at DESC, id")
                .param(structure)
                .query((row, number) -> read(row))
                .list();
    }

    /** All keys that hubs ever had, for whatever territories, newest first. */
    public List<ApiKey> ofHubs() {
        return jdbc().sql(SELECT + "WHERE structure IS NULL ORDER BY issued_at DESC, id")
                .query((row, number) -> read(row))
                .list();
    }

    /** The key whose secret hashes to that; empty where none does. It may have expired or been revoked. */
    Optional<ApiKey> matching(String id, byte[] hash) {
        return jdbc().sql(SELECT + "WHERE id = ? AND secret_hash = ?")
                .params(id, hash)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Notes when keys were last used; one that is revoked meanwhile stays as it is. */
    void used(String id, Instant at) {
        jdbc().sql("UPDATE api_key SET last_used_at = greatest(last_used_at, ?) WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }

    private int active(ApiKey.Wanted wanted) {
        return jdbc().sql(
                        "SELECT count(*) FROM api_key WHERE structure IS NOT DISTINCT FROM ?::uuid AND territories = ?::text[] AND revoked_at IS NULL AND expires_at > ?")
                .param(wanted.structure())
                .params(territories(wanted), Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private ApiKey.Issued insert(ApiKey.Wanted wanted) {
        var id = HEX.formatHex(bytes(ID_BYTES));
        var secret = HEX.formatHex(bytes(SECRET_BYTES));
        jdbc().sql(
                        "INSERT INTO api_key (id, secret_hash, structure, territories, label, may_write, issued_by, expires_at) VALUES (?, ?, ?::uuid, ?::text[], ?, ?, ?, ?)")
                .params(id, hash(secret))
                .param(wanted.structure())
                .params(
                        territories(wanted),
                        wanted.label(),
                        wanted.mayWrite(),
                        wanted.issuedBy(),
                        Timestamp.from(wanted.expiresAt()))
                .update();
        return new ApiKey.Issued(id, KeyIdentities.PREFIX + id + "_" + secret);
    }

    private static String[] territories(ApiKey.Wanted wanted) {
        return wanted.territories().toArray(String[]::new);
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getObject("structure", UUID.class),
                strings(row.getArray("territories")),
                row.getString("label"),
                row.getBoolean("may_write"),
                row.getString("issued_by"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp given) {
        return given == null ? null : given.toInstant();
    }
}

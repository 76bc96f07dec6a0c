package fr.maillage.standalone;

import fr.maillage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first keys, which nobody who is logged in could issue yet: whoever has the machine has them written to a file. They are keys
 * like all others, and end like them.
 */
record FirstKeys(EmbeddedPostgres server) {

    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    /**
     * The key that the file holds, made where it holds none that is still good.
     *
     * @param structure that it acts for; null for the hub
     * @param territories that a key of the hub answers for
     */
    String in(Path file, @Nullable UUID structure, List<String> territories, String label) {
        try {
            var held = Files.exists(file) ? Files.readString(file).strip() : "";
            if (isGood(held)) {
                return held;
            }
            var made = make(structure, territories, label);
            Secrets.write(file, made + "\n");
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    private boolean isGood(String key) throws SQLException {
        var parts = key.split("_");
        if (parts.length != 3) {
            return false;
        }
        try (var connection = server.dataSource(Databases.ACCESS).getConnection();
                var asked = connection.prepareStatement("SELECT FROM api_key WHERE id = ? AND secret_hash = ?"
                        + " AND revoked_at IS NULL AND expires_at > now() + interval '1 day'")) {
            asked.setString(1, parts[1]);
            asked.setBytes(2, hash(parts[2]));
            return asked.executeQuery().next();
        }
    }

    private String make(@Nullable UUID structure, List<String> territories, String label) throws SQLException {
        var id = Secrets.random(ID_BYTES);
        var secret = Secrets.random(SECRET_BYTES);
        try (var connection = server.dataSource(Databases.ACCESS).getConnection();
                var made = connection.prepareStatement(
                        "INSERT INTO api_key (id, secret_hash, structure, territories, label, may_write, issued_by, expires_at)"
                                + " VALUES (?, ?, ?, ?, ?, true, 'console', now() + interval '1 year')")) {
            made.setString(1, id);
            made.setBytes(2, hash(secret));
            made.setObject(3, structure);
            made.setArray(4, connection.createArrayOf("text", territories.toArray()));
            made.setString(5, label);
            made.executeUpdate();
        }
        return "mk_" + id + "_" + secret;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

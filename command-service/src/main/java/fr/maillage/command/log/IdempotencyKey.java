package fr.maillage.command.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Makes a request that is sent again have the same answer and no second effect.
 *
 * @param key 16 bytes: hash of the principal, the route and the key that the caller chose
 * @param body 16 bytes: hash of the request's body, by which a key used for something else is noticed
 */
public record IdempotencyKey(byte[] key, byte[] body) {

    /** In bytes of a SHA-256: half of it, so that two keys or bodies never meet. */
    private static final int BYTES = 16;

    public static IdempotencyKey of(String principal, String route, String key, byte[] body) {
        var digest = sha256();
        for (var part : new String[] {principal, route, key}) {
            var text = part.getBytes(StandardCharsets.UTF_8);
            // Lengths first, or ("ab", "c") and ("a", "bc") would be the same key.
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, text.length));
            digest.update(text);
        }
        var hash = digest.digest();
        return new IdempotencyKey(Arrays.copyOf(hash, BYTES), Arrays.copyOf(digest.digest(body), BYTES));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotencyKey that && Arrays.equals(key, that.key) && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}

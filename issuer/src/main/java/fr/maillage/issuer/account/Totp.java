package fr.maillage.issuer.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every 30 seconds, of 6 digits, by HMAC-SHA-1: what every application for it knows (RFC 6238, RFC 4226). */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;

    /** A telephone's clock may be one step off, in either direction. */
    private static final int DRIFT_STEPS = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The step in which a code is right and that lies after the last one that was used; empty where the code is wrong. */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        var present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - DRIFT_STEPS, present + DRIFT_STEPS)
                .filter(step -> step > lastStep && code(secret, step).equals(code))
                .findFirst();
    }

    /** The code of a moment. */
    static String code(byte[] secret, Instant now) {
        return code(secret, now.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % CODES);
        } catch (GeneralSecurityException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    /** As applications take it where no picture can be read; a whole number of its letters, as 20 bytes are. */
    static String base32(byte[] secret) {
        var written = new StringBuilder();
        for (var bit = 0; bit < secret.length * 8; bit += 5) {
            var letter = 0;
            for (var next = bit; next < bit + 5; next++) {
                letter = letter << 1 | secret[next / 8] >> (7 - next % 8) & 1;
            }
            written.append(BASE32.charAt(letter));
        }
        return written.toString();
    }

    /** The secret again from its letters. */
    static byte[] secret(String base32) {
        var secret = new byte[base32.length() * 5 / 8];
        var letters = base32.toUpperCase(Locale.ROOT);
        for (var bit = 0; bit < secret.length * 8; bit++) {
            var letter = BASE32.indexOf(letters.charAt(bit / 5));
            secret[bit / 8] = (byte) (secret[bit / 8] << 1 | letter >> (4 - bit % 5) & 1);
        }
        return secret;
    }
}

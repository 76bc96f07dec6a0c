package fr.maillage.wire;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The secret by which the two sides of the stream recognise the log's own records: 32 bytes that nobody else has. */
public final class StreamKey {

    /** The setting that holds it, in hexadecimal. */
    public static final String SETTING = "maillage.stream.key";

    /** In bytes: the length of the hash, below which RFC 2104 advises against a key. */
    private static final int BYTES = 32;

    private static final int FINGERPRINT_BYTES = 8;

    private final byte[] bytes;

    private StreamKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the key from its setting.
     *
     * @throws IllegalArgumentException where it is missing or not 32 bytes: nothing may run without it
     */
    public static StreamKey parse(String hexadecimal) {
        try {
            var bytes = HexFormat.of().parseHex(hexadecimal.strip());
            if (bytes.length == BYTES) {
                return new StreamKey(bytes);
            }
        } catch (IllegalArgumentException malformed) {
            // The error below does not repeat the text, which may be nearly the secret.
        }
        throw new IllegalArgumentException(
                SETTING + " must be the stream's secret, the same for both services: 64 hexadecimal digits");
    }

    /** A fingerprint that tells one key from another and gives nothing of it away. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, FINGERPRINT_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new MAC with this key. Each thread needs its own. */
    public RecordMac mac() {
        return new RecordMac(bytes);
    }
}

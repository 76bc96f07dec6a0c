package fr.maillage.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof that a record is the log's: HMAC-SHA256 over all its meaningful parts. They include its partition and its
 * place in it, so that a true record at another place does not pass. Each part is preceded by its length, so that no
 * two records have the same bytes. Of the 32 bytes only the first 16 are sent (RFC 2104, section 5): bytes that nobody
 * can guess do not compress, and would be an eighth of the stream or more. Not thread-safe.
 */
public final class RecordMac {

    /** The headers that it covers, in this order, before the payload. */
    public static final List<String> COVERED = List.of(
            RecordHeaders.POSITION,
            RecordHeaders.PREVIOUS,
            RecordHeaders.INCARNATION,
            RecordHeaders.ID,
            RecordHeaders.TYPE,
            RecordHeaders.DATA_SCHEMA,
            RecordHeaders.SUBJECT,
            RecordHeaders.SUBJECT_SEQUENCE,
            RecordHeaders.TIME,
            RecordHeaders.METADATA);

    /** In bytes of a header: half of the hash, the least to which RFC 2104 lets it be cut. */
    private static final int BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private ByteBuffer said = ByteBuffer.allocate(4_096);

    RecordMac(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The value of the header.
     *
     * @param header gives each of {@link #COVERED}, as it is sent
     */
    public byte[] of(int partition, Function<String, byte[]> header, byte[] payload) {
        return HexFormat.of()
                .formatHex(compute(partition, header, payload), 0, BYTES)
                .getBytes(US_ASCII);
    }

    /** Whether the log's relay wrote this record, to this partition. */
    public boolean proves(byte[] value, int partition, Function<String, byte[]> header, byte[] payload) {
        return MessageDigest.isEqual(value, of(partition, header, payload));
    }

    private byte[] compute(int partition, Function<String, byte[]> header, byte[] payload) {
        // The parts are gathered first, because many small pieces cost the digest more than one.
        said.clear().putInt(partition);
        for (var name : COVERED) {
            add(header.apply(name));
        }
        add(payload);
        mac.update(said.array(), 0, said.position());
        return mac.doFinal();
    }

    private void add(byte[] part) {
        var needed = said.position() + Integer.BYTES + part.length;
        if (needed > said.capacity()) {
            said = ByteBuffer.allocate(Math.max(needed, 2 * said.capacity())).put(said.flip());
        }
        said.putInt(part.length).put(part);
    }
}

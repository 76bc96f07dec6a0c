package fr.maillage.query.projection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedSet;

/**
 * The words that a record is found by, as PostgreSQL's {@code tsvector}: each word once, without its places.
 *
 * @param words plain letters, figures and marks that mean nothing in SQL; at most 2,046 bytes each
 */
public record Lexemes(SortedSet<String> words) {

    /** The words as PostgreSQL reads them from text. */
    @Override
    public String toString() {
        return words.stream().map(word -> "'" + word + "'").collect(joining(" "));
    }

    /**
     * The words as COPY receives them in binary form: their number, then each with a zero behind it and the number of
     * its places.
     */
    byte[] binary() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(words.size());
        for (var word : words) {
            out.write(word.getBytes(US_ASCII));
            out.writeByte(0);
            out.writeShort(0);
        }
        return bytes.toByteArray();
    }
}

package fr.maillage.query.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of a list begins. It pins the position and the moment of the first page, so that a list read page
 * by page is one list, whatever is recorded meanwhile.
 *
 * @param moment when things that have dates are judged
 * @param mark where the page before it stopped: how many items were read, or the position of the last one
 */
public record Cursor(long position, Instant moment, long mark) {

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Cursor> parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
            var cursor = new Cursor(
                    Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), Long.parseLong(parts[2]));
            return cursor.position < 0 || cursor.mark < 0 ? Optional.empty() : Optional.of(cursor);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var text = position + " " + moment.toEpochMilli() + " " + mark;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}

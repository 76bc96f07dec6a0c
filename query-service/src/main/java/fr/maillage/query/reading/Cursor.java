package fr.maillage.query.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The start of the next page of a list. It pins the position and the moment of the first page, so that a list read page
 * by page is one list, whatever is recorded meanwhile.
 *
 * @param moment moment at which things that have dates are judged
 * @param mark end of the page before it: the number of items read, or the position of the last one
 */
public record Cursor(long position, Instant moment, long mark) {

    /** Parses the result of {@link #toString}; empty for any other text. */
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

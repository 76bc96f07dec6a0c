package fr.maillage.query.reading;

import fr.maillage.time.Paris;
import fr.maillage.time.WrittenTime;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An end of a range of the log, included: a position or an instant.
 *
 * @param position null where an instant is given
 * @param instant null where a position is given
 */
public record Bound(@Nullable Long position, @Nullable Instant instant) {

    private static final String POSITION = "position:";

    /** The start of a range; empty where the text cannot be read. A day means its first instant in Paris. */
    public static Optional<Bound> from(String text) {
        return parse(text, false);
    }

    /** The end of a range; empty where the text cannot be read. A day means its last instant in Paris. */
    public static Optional<Bound> to(String text) {
        return parse(text, true);
    }

    /** The column of the log that the bound is compared with. */
    public String column() {
        return position == null ? "recorded_at" : "position";
    }

    /** The value that the column is compared with. */
    public Object value() {
        return position == null ? Timestamp.from(Objects.requireNonNull(instant)) : position;
    }

    private static Optional<Bound> parse(String written, boolean end) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        try {
            if (text.startsWith(POSITION) || text.chars().allMatch(Character::isDigit)) {
                var digits = text.startsWith(POSITION) ? text.substring(POSITION.length()) : text;
                return Optional.of(new Bound(Long.parseUnsignedLong(digits) & Long.MAX_VALUE, null));
            }
            return Optional.of(new Bound(null, instant(written, end)));
        } catch (NumberFormatException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text, boolean end) {
        if (!WrittenTime.isDay(text)) {
            return WrittenTime.moment(text);
        }
        var day = WrittenTime.day(text);
        return end ? Paris.endOf(day) : Paris.startOf(day);
    }
}

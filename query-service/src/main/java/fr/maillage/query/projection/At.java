package fr.maillage.query.projection;

import fr.maillage.time.Paris;
import fr.maillage.time.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The moment of the network that a reader asks about. */
public sealed interface At {

    /** The time zone in which days begin and end. */
    At NOW = new Now();

    /** The prefix of a written position. */
    String POSITION = "position:";

    /**
     * The first and the last instant accepted. Every database can hold them, and they leave room for a mistyped year.
     */
    Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** The network as far as it is known. */
    record Now() implements At {}

    /** The network after the last event recorded at that instant or before. */
    record Moment(Instant instant) implements At {}

    /** The network after the event at that position; position 0 is the empty network. */
    record Position(long position) implements At {}

    /**
     * Parses {@code 2026-06-30} (the end of that day in Paris), {@code 2026-06-30T12:00:00Z} (or with an offset, or the
     * time in Paris) or {@code position:12345}.
     *
     * @param text null or blank means now
     * @throws IllegalArgumentException for any other text
     */
    static At parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NOW;
        }
        try {
            return parseWritten(text.strip());
        } catch (DateTimeException | NumberFormatException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }

    private static At moment(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("no moment of any network: " + instant);
        }
        return new Moment(instant);
    }

    private static At parseWritten(String text) {
        if (text.toLowerCase(Locale.ROOT).startsWith(POSITION)) {
            return new Position(Long.parseUnsignedLong(text.substring(POSITION.length())) & Long.MAX_VALUE);
        }
        if (!WrittenTime.isDay(text)) {
            return moment(WrittenTime.moment(text));
        }
        var nextDay = WrittenTime.day(text).plusDays(1).atStartOfDay(Paris.ZONE).toInstant();
        return moment(nextDay.minus(1, ChronoUnit.MICROS));
    }
}

package fr.maillage.wire;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * The identity of the log to which a record belongs. A log that goes on keeps it. A log that was set back to a copy, or
 * moved, has another one from then on, whatever its positions say. Of two incarnations, the later one counts.
 *
 * @param id of version 7, so that ids follow one another in time
 * @param since the position that the log had reached when it became this one
 */
public record Incarnation(UUID id, long since) {

    /** The incarnation before any that is known. */
    public static final Incarnation NONE = new Incarnation(new UUID(0, 0), 0);

    private static final String SEPARATOR = "@";
    private static final int MILLIS_SHIFT = 16;

    /**
     * An id that follows another, even where the clock went back meanwhile.
     *
     * @param before the latest one known
     */
    public static UUID idAfter(Incarnation before, Instant now, Random random) {
        var millis = Math.max(now.toEpochMilli(), (before.id().getMostSignificantBits() >>> MILLIS_SHIFT) + 1);
        return new UUID(
                millis << MILLIS_SHIFT | 0x7000 | random.nextInt(0x1000),
                random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    /** The text in a header: see {@link #parse}. */
    public String text() {
        return id + SEPARATOR + since;
    }

    /**
     * Reads the text of a header.
     *
     * @throws IllegalArgumentException where it is no such text
     */
    public static Incarnation parse(String text) {
        var end = text.indexOf(SEPARATOR);
        if (end < 0) {
            throw new IllegalArgumentException("Not an incarnation: " + text);
        }
        return new Incarnation(UUID.fromString(text.substring(0, end)), Long.parseLong(text.substring(end + 1)));
    }

    public boolean isAfter(Incarnation other) {
        return id.compareTo(other.id) > 0;
    }

    /** The later of two. */
    public static Incarnation later(Incarnation one, Incarnation other) {
        return other.isAfter(one) ? other : one;
    }
}

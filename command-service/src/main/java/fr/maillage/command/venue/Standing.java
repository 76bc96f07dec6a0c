package fr.maillage.command.venue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The state of a venue: open to the public, suspended or closed. */
public sealed interface Standing {

    record Open() implements Standing {}

    /** @param until the last day of the suspension; null where no end is known */
    record Suspended(LocalDate from, @Nullable LocalDate until, String reason) implements Standing {}

    /** @param on the first day closed */
    record Closed(LocalDate on) implements Standing {}
}

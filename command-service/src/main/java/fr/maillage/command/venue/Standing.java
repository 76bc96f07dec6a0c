package fr.maillage.command.venue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a venue receives the public. */
public sealed interface Standing {

    record Open() implements Standing {}

    /** @param until the last day; null where no end is known */
    record Suspended(LocalDate from, @Nullable LocalDate until, String reason) implements Standing {}

    record Closed(LocalDate on) implements Standing {}
}

package fr.maillage.events;

import org.jspecify.annotations.Nullable;

/**
 * How many people came. Counts only: nobody who is helped is ever recorded.
 *
 * @param audience exact string of the national standard; null for everybody else
 */
public record Attendance(@Nullable String audience, int people) {}

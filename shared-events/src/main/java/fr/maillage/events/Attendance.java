package fr.maillage.events;

import org.jspecify.annotations.Nullable;

/**
 * The number of people who came. Counts only: nobody who is helped is ever recorded.
 *
 * @param audience exact string of the national standard; null for everybody else
 */
public record Attendance(@Nullable String audience, int people) {}

package fr.maillage.events;

import org.jspecify.annotations.Nullable;

/**
 * The opening hours of a venue.
 *
 * @param raw the text as it was given, in OpenStreetMap's {@code opening_hours} syntax
 * @param normalized the text as rewritten by the parser; null where it could not be read
 * @param error why it could not be read, in French; null where it could
 */
public record Hours(
        String raw, @Nullable String normalized, @Nullable String error) {}

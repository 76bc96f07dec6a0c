package fr.maillage.query.page;

import org.jspecify.annotations.Nullable;

/**
 * A record in a list.
 *
 * @param href null where it has no page of its own
 * @param about what tells it from its like, in a few words
 * @param standing how it stands; null where that says nothing here
 * @param aside one more thing, short; null where there is none
 */
public record Entry(
        String name,
        @Nullable String href,
        String about,
        @Nullable Standing standing,
        @Nullable String aside) {}

package fr.maillage.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a shared resource, with the terms on which it is lent.
 *
 * @param venueId the venue where it is kept; null where it is nowhere in particular
 * @param communeCode INSEE code of the commune where it is found: its venue's, or that of the structure that shares it
 * @param conditions the terms that a borrower accepts, in plain text; null where there are none
 * @param licence the terms on which a document may be reused; null for another resource
 * @param link the address of a document; null for another resource
 */
public record ResourceProfile(
        @FreeText String title,
        @FreeText @Nullable String description,
        @Nullable UUID venueId,
        String communeCode,
        @FreeText @Nullable String conditions,
        @FreeText @Nullable String licence,
        @Nullable String link) {}

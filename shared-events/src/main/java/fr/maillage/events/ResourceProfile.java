package fr.maillage.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a shared resource is, and on which terms it is lent.
 *
 * @param venueId the venue where it is kept; null where it is nowhere in particular
 * @param communeCode INSEE code of the commune where it is found: its venue's, or that of the structure that shares it
 * @param conditions what a borrower accepts, in plain text
 * @param licence for a document: how it may be reused
 * @param link for a document: where it is
 */
public record ResourceProfile(
        @FreeText String title,
        @FreeText @Nullable String description,
        @Nullable UUID venueId,
        String communeCode,
        @FreeText @Nullable String conditions,
        @FreeText @Nullable String licence,
        @Nullable String link) {}

package fr.maillage.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of a joint workshop: a venue, or a link where it is online.
 *
 * @param venueId null where it is online
 * @param link null where it is in a venue
 * @param communeCode INSEE code of the venue's commune; of the lead structure's where it is online
 */
public record WorkshopPlace(
        @Nullable UUID venueId, @Nullable String link, String communeCode) {}

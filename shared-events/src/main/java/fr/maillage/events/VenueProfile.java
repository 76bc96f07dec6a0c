package fr.maillage.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name, description and contact data of a venue: the descriptive columns of the national standard of venues,
 * v1.0.2.
 *
 * @param typologies codes of the standard's list, such as {@code TIERS_LIEUX}
 * @param summary 280 characters at most
 * @param itinerancy {@code Itinérant}, {@code Fixe}, or both
 * @param parent the parent structure, as the source words it
 * @param accessibility address of its record in Acceslibre
 * @param booking address where an appointment is made
 * @param origin the first producer of the record, the standard's {@code source} column
 */
public record VenueProfile(
        @FreeText String name,
        List<String> typologies,
        Contact contact,
        @FreeText @Nullable String summary,
        @FreeText @Nullable String presentation,
        List<String> itinerancy,
        @FreeText @Nullable String parent,
        @Nullable String accessibility,
        @Nullable String booking,
        @FreeText @Nullable String origin) {

    public VenueProfile {
        typologies = List.copyOf(typologies);
        itinerancy = List.copyOf(itinerancy);
    }
}

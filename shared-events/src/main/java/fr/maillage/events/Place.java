package fr.maillage.events;

import org.jspecify.annotations.Nullable;

/**
 * The place of a venue.
 *
 * @param address number and street
 * @param addressComplement floor, building, other help to find it; null where there is none
 * @param postcode five digits
 * @param communeCode INSEE code of the commune, five characters
 * @param coordinates null where unknown
 */
public record Place(
        @FreeText String address,
        @FreeText @Nullable String addressComplement,
        String postcode,
        String communeCode,
        @Nullable Coordinates coordinates) {}

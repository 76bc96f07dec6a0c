package fr.maillage.events;

import org.jspecify.annotations.Nullable;

/**
 * Where a venue stands.
 *
 * @param address number and street
 * @param addressComplement floor, building, what helps to find it
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

package fr.maillage.events;

import org.jspecify.annotations.Nullable;

/**
 * The profile of a structure.
 *
 * @param communeCode INSEE code (5 characters) of its seat
 * @param address number and street of its seat; null where unknown
 */
public record StructureProfile(
        @FreeText String name,
        StructureKind kind,
        String communeCode,
        @FreeText @Nullable String address,
        @Nullable String postcode,
        Contact contact) {}

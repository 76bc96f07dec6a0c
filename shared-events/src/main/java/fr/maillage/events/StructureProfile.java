package fr.maillage.events;

import org.jspecify.annotations.Nullable;

/**
 * How a structure presents itself.
 *
 * @param communeCode INSEE code (5 characters) of its seat
 * @param address number and street of its seat
 */
public record StructureProfile(
        @FreeText String name,
        StructureKind kind,
        String communeCode,
        @FreeText @Nullable String address,
        @Nullable String postcode,
        Contact contact) {}

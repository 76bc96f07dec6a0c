package fr.maillage.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune of the official geographic code, or a part of one that has a code of its own (arrondissement of Paris,
 * Lyon, Marseille; commune déléguée or associée).
 *
 * @param code INSEE, five characters
 * @param population inhabitants; 0 where not published
 * @param epci SIREN of its EPCI; null for the few communes in none
 * @param postcodes its own; a part has mostly none: it has those of its whole, or had others before it joined
 * @param partOf code of the commune that it is part of; null for a commune of full standing
 */
public record Commune(
        String code,
        String name,
        String departement,
        @Nullable String epci,
        int population,
        List<String> postcodes,
        @Nullable String partOf) {}

package fr.maillage.query.search;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.TerritoryPath;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found.
 *
 * @param structure the structure that answers for it: carries, shares, leads or proposes it; null if none is known, or
 *     if the record is a structure
 * @param territory where it lies
 */
public record SearchItem(
        SearchKind kind, UUID id, String name, @Nullable Named structure, TerritoryPath territory) {}

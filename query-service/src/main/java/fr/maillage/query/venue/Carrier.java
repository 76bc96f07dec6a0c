package fr.maillage.query.venue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The structure that carries a venue, under its name at the position read.
 *
 * @param pivot its present SIRET or RNA; null where it has neither yet
 * @param pivots every number that it has had, the present one among them
 */
public record Carrier(UUID id, String name, @Nullable String pivot, List<String> pivots) {}

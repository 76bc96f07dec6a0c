package fr.maillage.query.venue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The structure that carries a venue, as it goes by at the position read. */
public record Carrier(UUID id, String name, @Nullable String pivot) {}

package fr.maillage.query.resource;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One use of a document by a structure.
 *
 * @param adaptation where its own version can be found; null where that was not said
 */
public record Reuse(UUID structureId, @Nullable String adaptation, LocalDate on) {}

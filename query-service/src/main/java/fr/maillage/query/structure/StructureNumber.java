package fr.maillage.query.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A national number that a structure has or had.
 *
 * @param pivot SIRET or RNA
 * @param since its first day; null where the structure was registered with it
 */
public record StructureNumber(String pivot, @Nullable LocalDate since) {}

package fr.maillage.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What partners agree on.
 *
 * @param territory where it applies, such as {@code departement:62}; null where it is not tied to one
 * @param endsOn the last day; null where none is foreseen
 */
public record PartnershipTerms(
        @FreeText String title,
        PartnershipNature nature,
        @Nullable String territory,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @FreeText @Nullable String goals) {}

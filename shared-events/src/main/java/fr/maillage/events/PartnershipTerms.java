package fr.maillage.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a partnership.
 *
 * @param territory where it applies, such as {@code departement:62}; null where it is not tied to one
 * @param endsOn the last day, included; null where no end is planned
 */
public record PartnershipTerms(
        @FreeText String title,
        PartnershipNature nature,
        @Nullable String territory,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @FreeText @Nullable String goals) {}

package fr.maillage.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a need.
 *
 * @param communeCode INSEE code of the commune where it is looked for
 * @param within how far from there, in kilometres; null where the distance does not matter
 * @param from the first day on which it is needed; null for at once
 * @param until the last day, included
 * @param quantity how many its own structure needs, 1–10,000
 * @param theme code of a workshop theme that it serves; null where it serves none
 * @param purchase the terms on which others join and it is bought together; null where nobody joins
 */
public record NeedProfile(
        @FreeText String title,
        @FreeText @Nullable String description,
        String communeCode,
        @Nullable Integer within,
        @Nullable LocalDate from,
        LocalDate until,
        int quantity,
        @Nullable String theme,
        @Nullable GroupPurchase purchase) {}

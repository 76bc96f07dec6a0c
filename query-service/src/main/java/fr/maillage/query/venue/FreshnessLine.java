package fr.maillage.query.venue;

import org.jspecify.annotations.Nullable;

/**
 * How many venues are of one freshness.
 *
 * @param state such as {@code STALE}
 * @param word « à actualiser »
 * @param where in which départements, in words
 * @param count « 14 lieux »
 * @param rest « sans nouvelle depuis plus de 18 mois »
 * @param href their list
 * @param soon how many become of a worse freshness this week, in words; null where none does
 */
public record FreshnessLine(
        String state,
        String word,
        String where,
        String count,
        String rest,
        String href,
        @Nullable String soon) {}

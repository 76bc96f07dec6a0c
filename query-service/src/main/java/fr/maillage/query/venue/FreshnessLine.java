package fr.maillage.query.venue;

import org.jspecify.annotations.Nullable;

/**
 * A line that says how many venues are of one freshness.
 *
 * @param state name of the freshness, such as {@code STALE}
 * @param word « à actualiser »
 * @param where départements in which they stand, in words
 * @param count « 14 lieux »
 * @param rest « sans nouvelle depuis plus de 18 mois »
 * @param href address of their list
 * @param soon how many fall into the next freshness class within a week, in words; null where none does
 */
public record FreshnessLine(
        String state,
        String word,
        String where,
        String count,
        String rest,
        String href,
        @Nullable String soon) {}

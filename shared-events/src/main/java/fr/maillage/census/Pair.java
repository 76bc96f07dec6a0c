package fr.maillage.census;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Two records of one commune that may be one and the same.
 *
 * @param one the record that came first
 * @param clues two at least
 * @param <T> the record, or its stand-in
 */
public record Pair<T>(T one, T other, Set<Clue> clues) {

    /**
     * The most records of one commune that are all compared with one another. Of more, only neighbours by street and
     * name are compared.
     */
    public static final int COMPARED = 2_000;

    /** The most pairs of one record with earlier ones: more add nothing to a group that these hold together already. */
    private static final int PAIRS_OF_ONE = 20;

    /** All pairs among the records of one commune. */
    public static <T> List<Pair<T>> among(List<T> records, Function<T, Traits> traits) {
        var folded = new ArrayList<Folded<T>>(records.size());
        for (var record : records) {
            folded.add(new Folded<>(record, folded.size(), traits.apply(record)));
        }
        if (folded.size() > COMPARED) {
            folded.sort(Comparator.comparing(Folded::traits, Traits.NEIGHBOURS));
        }
        var pairs = new ArrayList<Pair<T>>();
        for (var next = 1; next < folded.size(); next++) {
            pairsOf(folded, next, pairs);
        }
        return pairs;
    }

    private record Folded<T>(T record, int place, Traits traits) {

        Pair<T> with(Folded<T> other, Set<Clue> clues) {
            return place < other.place
                    ? new Pair<>(record, other.record, clues)
                    : new Pair<>(other.record, record, clues);
        }
    }

    private static <T> void pairsOf(List<Folded<T>> records, int last, List<Pair<T>> pairs) {
        var found = 0;
        var end = Math.max(0, last - COMPARED);
        for (var before = last - 1; before >= end && found < PAIRS_OF_ONE; before--) {
            var one = records.get(before);
            var other = records.get(last);
            var clues = one.traits().sharedWith(other.traits());
            if (!clues.isEmpty()) {
                pairs.add(one.with(other, clues));
                found++;
            }
        }
    }
}

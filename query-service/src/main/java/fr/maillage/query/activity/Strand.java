package fr.maillage.query.activity;

import java.util.Map;

/**
 * What was done in one go: a single action, or the many of one import.
 *
 * @param latest its last action
 * @param first position of its first action
 * @param kinds how many actions of each log name; one of one where it is single
 */
public record Strand(ActivityView latest, long first, Map<String, Long> kinds) {

    public long count() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    Strand with(Strand earlier) {
        var together = new java.util.TreeMap<>(kinds);
        earlier.kinds.forEach((kind, count) -> together.merge(kind, count, Long::sum));
        return new Strand(latest, earlier.first, together);
    }
}

package fr.maillage.query.activity;

import java.util.Map;

/**
 * What was done in one go: a single action, or the many of one import.
 *
 * @param latest its last action
 * @param kinds how many actions of each log name; one of one where it is single
 */
public record ActivityGroup(ActivityView latest, Map<String, Long> kinds) {

    public long count() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }
}

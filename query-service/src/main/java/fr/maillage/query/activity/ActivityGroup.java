package fr.maillage.query.activity;

import java.util.Map;

/**
 * An activity group: events recorded in one go. It is a single event, or the many of one import.
 *
 * @param latest its last event
 * @param kinds number of events by log name
 */
public record ActivityGroup(ActivityView latest, Map<String, Long> kinds) {

    /** The number of its events. */
    public long count() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }
}

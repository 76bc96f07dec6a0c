package fr.maillage.query.workshop;

import java.time.Instant;

/** The state of a workshop. */
public enum WorkshopStatus {
    PROPOSED,
    CONFIRMED,
    /** Not confirmed by its start. It is derived at read time; no event records it. */
    LAPSED,
    CANCELLED,
    HELD;

    /** Whether it takes place, or did. */
    boolean stands() {
        return this == CONFIRMED || this == HELD;
    }

    /**
     * The state at that moment.
     *
     * @param start start of the workshop
     */
    WorkshopStatus at(Instant moment, Instant start) {
        return this == PROPOSED && !start.isAfter(moment) ? LAPSED : this;
    }
}

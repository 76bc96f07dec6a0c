package fr.maillage.query.workshop;

import java.time.Instant;

/** How far a workshop has come. */
public enum WorkshopStatus {
    PROPOSED,
    CONFIRMED,
    /** Not confirmed by its start: told when it is read, no fact says it. */
    LAPSED,
    CANCELLED,
    HELD;

    /** Whether it takes place, or did. */
    boolean stands() {
        return this == CONFIRMED || this == HELD;
    }

    /** What it is at that moment. @param start of the workshop */
    WorkshopStatus at(Instant moment, Instant start) {
        return this == PROPOSED && !start.isAfter(moment) ? LAPSED : this;
    }
}

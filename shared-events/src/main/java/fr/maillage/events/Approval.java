package fr.maillage.events;

/** The party that accepts a reservation. */
public enum Approval {
    /** The calendar: what is free is granted at once. */
    AUTOMATIC,
    /** The structure that shares the resource, each time. */
    BY_OWNER
}

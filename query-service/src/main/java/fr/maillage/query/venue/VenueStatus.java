package fr.maillage.query.venue;

/** The state of a venue, judged on a day: whether it receives the public. */
public enum VenueStatus {
    OPEN,
    SUSPENDED,
    CLOSED
}

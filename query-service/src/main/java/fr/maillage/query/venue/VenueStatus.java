package fr.maillage.query.venue;

/** Whether a venue receives the public, judged on a day. */
public enum VenueStatus {
    OPEN,
    SUSPENDED,
    CLOSED
}

package fr.maillage.query.resource;

/** The state of a reservation. */
public enum ReservationStatus {
    /** The structure that lends has not answered. */
    REQUESTED,
    ACCEPTED,
    DECLINED,
    CANCELLED,
    /** With the borrower. */
    HANDED_OVER,
    RETURNED
}

package fr.maillage.query.resource;

/** Where a reservation stands. */
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

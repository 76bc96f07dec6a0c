package fr.maillage.query.todo;

/** The kinds of things that wait, the most pressing first. */
public enum TodoKind {
    /** A reserved resource that was handed over and is not back at the end of its time. */
    LATE_RETURN,
    /** A reservation that was requested and has had no answer for three days. */
    RESERVATION_UNANSWERED,
    /** A workshop that starts within a week, while its lead has not said that it will take place. */
    WORKSHOP_UNCONFIRMED,
    /** A proposed workshop that some have not answered thirty days after they were asked. */
    WORKSHOP_UNANSWERED,
    /** A partnership that some have not answered thirty days after it was proposed. */
    PARTNERSHIP_UNANSWERED,
    /** A group purchase that has reached its minimum and is not ordered. */
    PURCHASE_READY,
    /** A need that was met through a workshop, which was cancelled since. */
    NEED_MEANS_CANCELLED,
    /** A need that has had no answer for seven days. */
    NEED_UNANSWERED,
    MEMBERSHIP_REQUESTED,
    FLAG_OPEN,
    FOLLOW_UP_OPEN,
    /** Venues that may be one and the same. */
    POSSIBLE_DUPLICATE,
    /** A venue that was not changed or confirmed for more than eighteen months. */
    VENUE_STALE,
    /** A venue that was not changed or confirmed for a year. */
    VENUE_TO_VERIFY,
    /** A venue whose services are unknown: national readers take it for one that receives nobody. */
    VENUE_WITHOUT_SERVICES
}

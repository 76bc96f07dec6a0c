package fr.maillage.query.todo;

/** The kinds of things that wait, the most pressing first. */
public enum TodoKind {
    /** Handed over, and not back at the end of its time. */
    LATE_RETURN,
    /** Asked for, and not answered for three days. */
    RESERVATION_UNANSWERED,
    /** Starts within a week, and its lead has not said that it will take place. */
    WORKSHOP_UNCONFIRMED,
    /** Proposed, and not answered by all for thirty days. */
    WORKSHOP_UNANSWERED,
    /** Proposed, and not answered by all for thirty days. */
    PARTNERSHIP_UNANSWERED,
    MEMBERSHIP_REQUESTED,
    FLAG_OPEN,
    FOLLOW_UP_OPEN,
    /** Venues that may be one and the same. */
    POSSIBLE_DUPLICATE,
    /** Nothing was said of the venue for more than eighteen months. */
    VENUE_STALE,
    /** Nothing was said of the venue for a year. */
    VENUE_TO_VERIFY,
    /** Nothing is known of what the venue offers: national readers take it for one that receives nobody. */
    VENUE_WITHOUT_SERVICES
}

package fr.maillage.query.structure;

/** The state of a structure's membership in the network. */
public enum MembershipStatus {
    /** Recorded, and never asked for membership. */
    NONE,
    REQUESTED,
    MEMBER,
    REFUSED,
    ENDED
}

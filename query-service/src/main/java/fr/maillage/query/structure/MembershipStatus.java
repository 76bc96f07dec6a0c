package fr.maillage.query.structure;

/** Where a structure stands with the network. */
public enum MembershipStatus {
    /** Recorded, and asked nothing. */
    NONE,
    REQUESTED,
    MEMBER,
    REFUSED,
    ENDED
}

package fr.maillage.query.review;

/** A kind of remark of the hub. */
public enum ReviewKind {
    FLAG,
    FOLLOW_UP,
    NOTE,
    MASK
}

package fr.maillage.query.review;

/** The kinds of remarks of the hub. */
public enum ReviewKind {
    FLAG,
    FOLLOW_UP,
    NOTE,
    MASK
}

package fr.maillage.query.review;

/** Whether a remark waits for an outcome. A note never does. */
public enum ReviewStatus {
    OPEN,
    SETTLED
}

package fr.maillage.query.review;

/** The status of a remark: open as long as it waits for an outcome. Notes and masks never do. */
public enum ReviewStatus {
    OPEN,
    SETTLED
}

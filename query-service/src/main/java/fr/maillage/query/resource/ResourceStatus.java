package fr.maillage.query.resource;

/** Whether a resource can be had. */
public enum ResourceStatus {
    SHARED,
    /** What was promised still holds. */
    WITHDRAWN
}

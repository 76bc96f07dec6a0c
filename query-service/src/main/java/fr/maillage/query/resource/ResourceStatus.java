package fr.maillage.query.resource;

/** The state of a resource: whether it can be had. */
public enum ResourceStatus {
    SHARED,
    /** No longer shared; what was promised before still holds. */
    WITHDRAWN
}

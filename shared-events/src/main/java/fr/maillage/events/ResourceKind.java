package fr.maillage.events;

/** The kind of a resource that is lent or given to the network. */
public enum ResourceKind {
    EQUIPMENT,
    ROOM,
    VEHICLE,
    /** An intervenant's time. */
    SKILL,
    /** A document. It is reused, never lent or reserved. */
    DOCUMENT
}

package fr.maillage.events;

/** What sort of thing is lent or given to the network. */
public enum ResourceKind {
    EQUIPMENT,
    ROOM,
    VEHICLE,
    /** An intervenant's time. */
    SKILL,
    /** Not lent but reused: it is never reserved. */
    DOCUMENT
}

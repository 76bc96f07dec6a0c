package fr.maillage.events;

/** The kind of what a structure looks for. */
public enum NeedKind {
    EQUIPMENT,
    ROOM,
    VEHICLE,
    /** An intervenant's time. */
    SKILL,
    DOCUMENT,
    /** A structure to do something with. */
    PARTNER,
    /** A structure that accompanies it, over several steps. */
    ACCOMPANIMENT,
    FUNDING
}

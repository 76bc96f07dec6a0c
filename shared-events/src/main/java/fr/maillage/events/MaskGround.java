package fr.maillage.events;

/** The reason why words of an event are no longer shown. */
public enum MaskGround {
    /** They speak of a person, who may have asked for it. */
    PERSON,
    /** A court or an authority ordered it. */
    COURT,
    /** They were written by mistake. */
    MISTAKE
}

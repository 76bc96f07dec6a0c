package fr.maillage.events;

/** Why words of a fact are no longer shown. */
public enum MaskGround {
    /** They speak of a person, who may have asked for it. */
    PERSON,
    /** A court or an authority said so. */
    COURT,
    /** They were said by mistake. */
    MISTAKE
}

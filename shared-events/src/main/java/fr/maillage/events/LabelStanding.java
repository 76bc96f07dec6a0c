package fr.maillage.events;

/** The authority on which a label is known to apply to a venue. */
public enum LabelStanding {
    /** The structure that carries the venue states it, directly or by a file of its own. */
    DECLARED,
    /** The hub states it in its own name, directly or by a file that it imported. */
    GRANTED
}

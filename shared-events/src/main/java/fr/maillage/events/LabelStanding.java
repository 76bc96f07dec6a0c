package fr.maillage.events;

/** How it is known that a label applies to a venue: who stands behind it. */
public enum LabelStanding {
    /** The structure that carries the venue says so itself, directly or by a file of its own. */
    DECLARED,
    /** The hub says so in its own name, directly or by a file that it imported. */
    GRANTED
}

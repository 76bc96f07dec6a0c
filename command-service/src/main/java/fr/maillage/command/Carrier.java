package fr.maillage.command;

/**
 * A subject that can carry venues, which a venue knows by its id alone: features do not import one another, and this is
 * all that one asks of the other.
 */
public interface Carrier {}

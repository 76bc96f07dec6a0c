package fr.maillage.command;

import java.util.UUID;

/** A subject that is not everybody's to know of: to those that it is not for, there is nothing under its id. */
public interface Confidential {

    /** Whether a structure may know that there is such a subject. */
    boolean isKnownTo(UUID structure);
}

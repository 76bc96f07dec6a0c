package fr.maillage.command;

import java.util.UUID;

/** A subject that only some structures may know of. For all others, there is nothing under its id. */
public interface Confidential {

    /** Whether a structure may know that this subject exists. */
    boolean isKnownTo(UUID structure);
}

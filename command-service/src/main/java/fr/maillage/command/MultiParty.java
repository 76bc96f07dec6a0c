package fr.maillage.command;

import java.util.UUID;

/** A subject that several structures prepare together, as other kinds of subject know it. */
public interface MultiParty {

    /** Whether a structure prepares it, or is invited to prepare it. */
    boolean concerns(UUID structure);
}

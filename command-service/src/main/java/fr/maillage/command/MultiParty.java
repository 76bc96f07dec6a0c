package fr.maillage.command;

import java.time.Instant;
import java.util.UUID;

/** A subject that several structures prepare together, as other kinds of subject know it. */
public interface MultiParty {

    /** Whether a structure prepares it, or is invited to prepare it. */
    boolean concerns(UUID structure);

    /** Whether a structure leads it, or is invited to prepare it and has not declined. */
    boolean isPreparedBy(UUID structure);

    /** Whether it was cancelled, or its time has passed. */
    boolean isOver(Instant now);
}

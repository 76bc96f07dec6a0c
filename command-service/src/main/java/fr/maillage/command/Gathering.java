package fr.maillage.command;

import java.util.UUID;

/** A subject that several structures prepare together, which others know by its id alone. */
public interface Gathering {

    /** Whether it is among those that prepare it, or are invited to. */
    boolean concerns(UUID structure);
}

package fr.maillage.command.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of an action that creates a subject or a part of one. */
public interface Creation {

    /**
     * The id that the caller chose, under which the same creation can be sent again; null leaves the choice to the
     * network.
     */
    @Nullable UUID id();
}

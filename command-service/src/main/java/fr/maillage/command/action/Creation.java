package fr.maillage.command.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body that brings a new subject into the record. */
public interface Creation {

    /** The id that the caller chose for it, by which the same creation can be sent again; null leaves it to the network. */
    @Nullable UUID id();
}

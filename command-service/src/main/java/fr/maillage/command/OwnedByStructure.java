package fr.maillage.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subject that one structure answers for. */
public interface OwnedByStructure {

    /** Id of the structure that carries it; null as long as none does. */
    @Nullable UUID carrier();
}

package fr.maillage.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subject that a structure answers for. */
public interface Carried {

    /** The structure that carries it; null as long as none does. */
    @Nullable UUID carrier();
}

package fr.maillage.command.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command that the structure which answers for the subject gives, or the hub within its perimeter. */
public interface ByCarrier {

    /** The structure that the command itself names as the one that answers; null where the subject knows. */
    default @Nullable UUID named() {
        return null;
    }
}

package fr.maillage.command;

import java.util.UUID;
import java.util.function.Predicate;

/** A detail of a refusal that some alone may know: all others are refused without it. */
public interface Discreet {

    /** Whether it may be told. @param own whether the caller acts for a structure */
    boolean isFor(Predicate<UUID> own);
}

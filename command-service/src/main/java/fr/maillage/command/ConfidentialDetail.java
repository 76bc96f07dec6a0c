package fr.maillage.command;

import java.util.UUID;
import java.util.function.Predicate;

/** A detail of a refusal that only some callers may know. All others are refused without it. */
public interface ConfidentialDetail {

    /**
     * Whether the caller may know it.
     *
     * @param own whether the caller acts for a structure
     */
    boolean isFor(Predicate<UUID> own);
}

package fr.maillage.command;

import java.util.UUID;

/** A shared resource, as other kinds of subject know it: something that one structure lends or gives to others. */
public interface SharedResource extends Located {

    /** Whether it is a document, which is reused and not lent. */
    boolean isDocument();

    /** Whether a structure is the one that shares it, or did. */
    boolean isOf(UUID structure);

    /** Whether it is still shared. */
    boolean isShared();
}

package fr.maillage.command.log;

import java.util.UUID;

/** A command that names the structure it is given for: what follows from it says so, where the caller did not. */
public interface ActedFor {

    /** The structure acted for. */
    UUID actedFor();
}

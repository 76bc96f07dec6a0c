package fr.maillage.command;

import java.util.List;

/** A subject that lies somewhere, or concerns people who do. */
public interface Located {

    /** INSEE codes of the communes that it concerns. */
    List<String> communes();
}

package fr.maillage.command;

import java.util.List;

/** A subject that lies in a commune, or concerns others that do. */
public interface Located {

    /** INSEE codes of the communes that it concerns. */
    List<String> communes();
}

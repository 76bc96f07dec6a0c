package fr.maillage.command.log;

import java.util.List;

/** A command that gives its subject a place. A hub may give it only for places within its perimeter. */
public interface LocatedCommand {

    /** INSEE codes of the communes that it names. */
    List<String> places();
}

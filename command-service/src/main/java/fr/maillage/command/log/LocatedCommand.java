package fr.maillage.command.log;

import java.util.List;

/** A command that says where its subject is to be: a hub reaches there too, or the command is not its own to give. */
public interface LocatedCommand {

    /** INSEE codes of the communes that it names. */
    List<String> places();
}

package fr.maillage.command.log;

/** A command that the hub alone gives, within its perimeter. */
public interface ByHub {

    /** What somebody else is told who asks it, in French. */
    default String refusal() {
        return "Seul le hub peut faire cela, en son propre nom.";
    }
}

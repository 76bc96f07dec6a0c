package fr.maillage.command.log;

import fr.maillage.command.Reason;

/** A command that the hub alone gives, within its perimeter. */
public interface ByHub {

    /** The reason for which it is refused to others. */
    default Reason refusal() {
        return LogReason.ACTOR_NOT_HUB;
    }
}

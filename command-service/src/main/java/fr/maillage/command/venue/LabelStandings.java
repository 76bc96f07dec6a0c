package fr.maillage.command.venue;

import fr.maillage.command.log.Caller;
import fr.maillage.events.LabelStanding;

/** The standing of the labels that a caller states, in a whole declaration or by a file. */
public final class LabelStandings {

    private LabelStandings() {}

    /** Granted where the hub speaks in its own name; declared where a structure speaks, or the hub for it. */
    public static LabelStanding by(Caller caller) {
        return caller.isHubItself() ? LabelStanding.GRANTED : LabelStanding.DECLARED;
    }
}

package fr.maillage.command.venue;

import fr.maillage.command.log.Caller;
import fr.maillage.events.LabelStanding;

/** Who stands behind the labels that somebody says, be it in a whole declaration or by a file. */
public final class LabelStandings {

    private LabelStandings() {}

    /** The hub's word in its own name; that of the structure where the hub speaks for it. */
    public static LabelStanding by(Caller caller) {
        return caller.isHubItself() ? LabelStanding.GRANTED : LabelStanding.DECLARED;
    }
}

package fr.maillage.query.web.form;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.form.Outcome.Recorded;
import fr.maillage.query.web.form.Outcome.Refused;
import tools.jackson.databind.JsonNode;

/** The words of a form action for its outcome, where the usual ones say too little. */
public interface OutcomeWords {

    OutcomeWords USUAL = new OutcomeWords() {};

    /** The text about several dates, after the one that it is done; empty for none. */
    default String told(ReadSession reading, Recorded recorded) {
        return "";
    }

    /**
     * The refusal in words that people understand.
     *
     * @param body of the refused command
     */
    default Refused named(Refused refused, JsonNode body) {
        return refused;
    }
}

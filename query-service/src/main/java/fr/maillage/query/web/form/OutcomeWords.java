package fr.maillage.query.web.form;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.form.Outcome.Recorded;
import fr.maillage.query.web.form.Outcome.Refused;
import tools.jackson.databind.JsonNode;

/** The words of an act for what became of it, where those of all acts say too little. */
public interface OutcomeWords {

    OutcomeWords USUAL = new OutcomeWords() {};

    /** What is said of several dates, after that it is done. */
    default String told(ReadSession reading, Recorded recorded) {
        return "";
    }

    /** The same refusal in words that people understand. @param body that was refused */
    default Refused named(Refused refused, JsonNode body) {
        return refused;
    }
}

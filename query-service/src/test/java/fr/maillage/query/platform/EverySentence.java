package fr.maillage.query.platform;

import fr.maillage.query.activity.Sentences;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.territory.Territories;

/** The sentences of all kinds, as the service has them. */
public final class EverySentence {

    private EverySentence() {}

    public static Sentences of() {
        return ReadingConfiguration.sentences(new Gazetteer(Territories.load()));
    }
}

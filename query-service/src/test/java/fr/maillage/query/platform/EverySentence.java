package fr.maillage.query.platform;

import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.activity.Sentences;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.territory.Territories;

/** The sentences of all kinds, as the service has them. */
public final class EverySentence {

    private EverySentence() {}

    public static Sentences of() {
        var gazetteer = new Gazetteer(Territories.load());
        return new Sentences(EveryKind.made(EventSentences.class, gazetteer)
                .<EventSentences<?>>map(sentences -> sentences)
                .toList());
    }
}

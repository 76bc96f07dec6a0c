package fr.maillage.query.activity;

import fr.maillage.events.PartnershipEvent;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ReviewEvent;
import fr.maillage.events.StructureEvent;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.WorkshopEvent;
import fr.maillage.query.reading.Gazetteer;
import org.jspecify.annotations.Nullable;

/** The one plain sentence, in the present tense, that says what an action is; in the language of the request being answered. */
public class Sentences {

    private static final String IMPORT = "import:";

    private final StructureSentences structures;
    private final VenueSentences venues;
    private final ResourceSentences resources;
    private final WorkshopSentences workshops;
    private final PartnershipSentences partnerships;
    private final ReviewSentences reviews;

    public Sentences(Gazetteer gazetteer) {
        var templates = new SentenceTemplates();
        structures = new StructureSentences(templates);
        venues = new VenueSentences(templates, gazetteer);
        resources = new ResourceSentences(templates);
        workshops = new WorkshopSentences(templates);
        partnerships = new PartnershipSentences(templates);
        reviews = new ReviewSentences(templates);
    }

    /** The sentence of an action, with the names that all it speaks of goes by. */
    public Sentence say(ActivityView action, Names names) {
        return switch (action.data()) {
            case StructureEvent event -> structures.say(event, action, names);
            case VenueEvent event -> venues.say(event, action, names);
            case ResourceEvent event -> resources.say(event, action, names);
            case WorkshopEvent event -> workshops.say(event, action, names);
            case PartnershipEvent event -> partnerships.say(event, action, names);
            case ReviewEvent event -> reviews.say(event, action, names);
        };
    }

    /** The source that an import named; null where a person or a tool spoke. */
    static @Nullable String importOf(ActivityView action) {
        var source = action.metadata().source();
        return source.startsWith(IMPORT) ? source.substring(IMPORT.length()) : null;
    }
}

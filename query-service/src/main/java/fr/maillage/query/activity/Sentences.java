package fr.maillage.query.activity;

import fr.maillage.events.NetworkEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence that tells an event: one, plain, in the present tense, in the language of the current request. */
public class Sentences {

    private static final String IMPORT = "import:";

    private final List<EventSentences<?>> kinds;

    /** @param kinds one for each vocabulary of the log */
    public Sentences(List<EventSentences<?>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /**
     * The sentence of an event.
     *
     * @param names of the records that it mentions
     *
     * @throws IllegalStateException where no kind has sentences for it
     */
    public Sentence say(ActivityView action, Names names) {
        return kinds.stream()
                .filter(kind -> kind.events().isInstance(action.data()))
                .findFirst()
                .map(kind -> say(kind, action, names))
                .orElseThrow(() -> new IllegalStateException("no sentence for " + action.type()));
    }

    private static <E extends NetworkEvent> Sentence say(EventSentences<E> kind, ActivityView action, Names names) {
        return kind.say(kind.events().cast(action.data()), action, names);
    }

    /** The source that an import named; null where a person or a tool spoke. */
    public static @Nullable String importOf(ActivityView action) {
        var source = action.metadata().source();
        return source.startsWith(IMPORT) ? source.substring(IMPORT.length()) : null;
    }
}

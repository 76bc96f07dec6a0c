package fr.maillage.query.activity;

import fr.maillage.events.NetworkEvent;
import fr.maillage.wire.EventCatalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence that tells an event: one, plain, in the present tense, in the language of the current request. */
public class Sentences {

    private static final String IMPORT = "import:";

    private final List<EventSentences<?>> kinds;
    private final String[] telling;

    /** @param kinds one for each vocabulary of the log */
    public Sentences(List<EventSentences<?>> kinds) {
        this.kinds = List.copyOf(kinds);
        this.telling = kinds.stream()
                .flatMap(kind -> kind.telling().stream())
                .map(event -> EventCatalog.typeOf(event).name())
                .toArray(String[]::new);
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

    /** Whether no event of that vocabulary tells a name. */
    boolean tellNoName(Class<? extends NetworkEvent> vocabulary) {
        return kinds.stream().filter(kind -> kind.events().equals(vocabulary)).allMatch(kind -> kind.telling()
                .isEmpty());
    }

    /** The log names of all events that tell names. */
    String[] telling() {
        return telling.clone();
    }

    /** Takes from an event what it tells of the names of records. */
    void tell(ActivityView action, NameCollector names) {
        kinds.forEach(kind -> tell(kind, action, names));
    }

    private static <E extends NetworkEvent> void tell(
            EventSentences<E> kind, ActivityView action, NameCollector names) {
        if (kind.telling().contains(action.data().getClass())) {
            kind.tell(kind.events().cast(action.data()), action.subject(), names);
        }
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

package fr.maillage.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.maillage.events.NetworkEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalog of all events, with their names in the log. It is read from the sealed tree, so that none can be
 * forgotten. Events are looked up by name, so that a class name in a header is never instantiated.
 */
public final class EventCatalog {

    private static final Map<Class<?>, EventType> TYPES =
            leaves(NetworkEvent.class).collect(toUnmodifiableMap(leaf -> leaf, EventCatalog::describe));

    private static final Map<String, Class<? extends NetworkEvent>> CLASSES = leaves(NetworkEvent.class)
            .collect(toUnmodifiableMap(leaf -> typeOf(leaf).name(), leaf -> leaf));

    private EventCatalog() {}

    /**
     * The log name and current revision of an event.
     *
     * @throws IllegalArgumentException where it is no event of the network
     */
    public static EventType typeOf(Class<? extends NetworkEvent> event) {
        var type = TYPES.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event + " is not an event of the network");
        }
        return type;
    }

    /** The record class of a log name; empty for a name that this version does not know. */
    public static Optional<Class<? extends NetworkEvent>> classOf(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }

    /** The record classes of all events. */
    public static Collection<Class<? extends NetworkEvent>> events() {
        return CLASSES.values();
    }

    private static EventType describe(Class<? extends NetworkEvent> leaf) {
        var root = leaf.getInterfaces()[0].getSimpleName();
        var subject = root.substring(0, root.length() - "Event".length()).toLowerCase(Locale.ROOT);
        var name = subject + "." + leaf.getSimpleName();
        return new EventType(name, UpcasterChain.NETWORK.currentRevision(name));
    }

    private static Stream<Class<? extends NetworkEvent>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalog::leaves)
                : Stream.of(type.asSubclass(NetworkEvent.class));
    }
}

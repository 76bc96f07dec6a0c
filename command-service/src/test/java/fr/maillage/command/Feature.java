package fr.maillage.command;

import fr.maillage.command.log.AggregateType;
import fr.maillage.events.NetworkEvent;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of subject, such as venues, as its package holds it. All of them come from the sealed tree of events: a kind that
 * is added there is seen by every test that asks here.
 *
 * @param stem its name in those of its classes, such as {@code Venue}
 */
public record Feature(String stem) {

    private static final String ROOT = "fr.maillage.command.";
    private static final String EVENT = "Event";

    /** Not said by anybody: the same once more, what an import reads, and what a policy asks for. */
    private static final Pattern UNSPOKEN =
            Pattern.compile("\\w+Again|ReadVenue|CorrectVenue|AliasVenue|PartWithMember");

    /** Every kind of subject of which the log may hold events. */
    public static Stream<Feature> all() {
        return Stream.of(NetworkEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(root -> new Feature(root.substring(0, root.length() - EVENT.length())));
    }

    /** The names of all packages of kinds, as the alternatives of a pattern. */
    static String alternatives() {
        return all().map(Feature::name).collect(Collectors.joining("|"));
    }

    /** Its name in the log, which is that of its package, such as {@code venue}. */
    String name() {
        return stem.toLowerCase(Locale.ROOT);
    }

    String room() {
        return ROOT + name();
    }

    /** The sealed root of what may be asked of it. */
    Class<?> root() {
        return named("Command");
    }

    /** What it tells the log of itself. */
    AggregateType<?, ?, ?, ?> type() {
        return Stream.of(named("Subject").getDeclaredMethods())
                .filter(method -> method.getReturnType() == AggregateType.class)
                .map(Feature::invoke)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(stem + EVENT + " has no aggregate"));
    }

    private static AggregateType<?, ?, ?, ?> invoke(Method bean) {
        try {
            bean.setAccessible(true);
            return (AggregateType<?, ?, ?, ?>) bean.invoke(null);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    /** Its rules, which are its state. */
    Class<?> rules() {
        return named("");
    }

    /** Every command there is. */
    public List<Class<?>> commands() {
        return records(root()).toList();
    }

    /** The names of all commands of all kinds that somebody may ask for. */
    public static Set<String> spoken() {
        return all().flatMap(feature -> feature.commands().stream())
                .map(Class::getSimpleName)
                .filter(name -> !UNSPOKEN.matcher(name).matches())
                .collect(Collectors.toSet());
    }

    /** Commands may be gathered under what they have in common. */
    private static Stream<Class<?>> records(Class<?> commands) {
        return commands.isSealed()
                ? Stream.of(commands.getPermittedSubclasses()).flatMap(Feature::records)
                : Stream.of(commands);
    }

    private Class<?> named(String role) {
        var name = room() + "." + stem + role;
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(stem + EVENT + " has no " + name, missing);
        }
    }
}

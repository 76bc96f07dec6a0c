package fr.maillage.query.todo;

import fr.maillage.query.reading.FrenchDates;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Paris;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Says in French what waits and what for, at the moment of the reading. */
final class TodoWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.todo", Locale.ROOT);

    private final Instant moment;

    TodoWords(Instant moment) {
        this.moment = moment;
    }

    String text(
            TodoKind kind, String subject, String who, List<Named> awaited, Instant since, Instant day, String said) {
        return say(kind + ".text", subject, who, joined(awaited), age(since), on(day), said);
    }

    String waitsFor(TodoKind kind, List<Named> awaited) {
        var key = kind + ".waits";
        return awaited.isEmpty() && BUNDLE.containsKey(key + ".nobody")
                ? BUNDLE.getString(key + ".nobody")
                : say(key, joined(awaited));
    }

    static String network() {
        return BUNDLE.getString("network");
    }

    private long age(Instant since) {
        return Math.max(0, Duration.between(since, moment).toDays());
    }

    private String on(Instant day) {
        return FrenchDates.on(Paris.dayOf(day), Paris.dayOf(moment));
    }

    private static String say(String key, @Nullable Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.FRENCH).format(values);
    }

    private static String joined(List<Named> structures) {
        var names = structures.stream().map(Named::name).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " et " + names.getLast();
    }
}

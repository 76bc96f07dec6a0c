package fr.maillage.query.todo;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Language;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Paris;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The French wording of the things that wait and of what they wait for, at the moment of the read session. */
final class TodoWords {

    private final Instant moment;

    TodoWords(Instant moment) {
        this.moment = moment;
    }

    /** @param what name of the waiting thing in the message bundle */
    String text(
            String what,
            int dates,
            String subject,
            String who,
            List<Named> awaited,
            Instant since,
            Instant day,
            String said) {
        var text = what + (dates == 1 ? ".text" : ".dates");
        return say(text, subject, who, joined(awaited), age(since), on(day), said, dates);
    }

    /**
     * The sentence that names the records that may be the same, the subject last.
     *
     * @param more number of others that are not named
     */
    String duplicate(Named subject, List<Named> others, int more, String clues) {
        var all = new ArrayList<>(others.stream().map(Named::name).toList());
        if (more > 0) {
            all.add(say("others", more));
        }
        all.add(subject.name());
        return say(TodoKind.POSSIBLE_DUPLICATE + ".text", Language.listed(all), clues);
    }

    String waitsFor(String what, List<Named> awaited) {
        var key = what + ".waits";
        var nobody = key + ".nobody";
        return awaited.isEmpty() && Language.bundle("todo").containsKey(nobody)
                ? say(nobody)
                : say(key, joined(awaited));
    }

    static String network() {
        return say("network");
    }

    private long age(Instant since) {
        return Math.max(0, Duration.between(since, moment).toDays());
    }

    private String on(Instant day) {
        return DateFormatter.on(Paris.dayOf(day), Paris.dayOf(moment));
    }

    private static String say(String key, @Nullable Object... values) {
        return Language.say("todo", key, values);
    }

    private static String joined(List<Named> structures) {
        return Language.listed(structures.stream().map(Named::name).toList());
    }
}

package fr.maillage.query.todo;

import fr.maillage.query.activity.Sentence;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.activity.SentenceTemplates;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Language;
import fr.maillage.query.reading.Named;
import fr.maillage.time.Paris;
import java.text.NumberFormat;
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

    /**
     * The sentence of a thing that waits.
     *
     * @param what its name in the message bundle
     * @param subject the record it is about; null where it is about none
     */
    Sentence text(
            String what,
            int dates,
            @Nullable Named subject,
            String who,
            List<Named> awaited,
            Instant since,
            Instant day,
            String said) {
        var age = Math.max(0, Duration.between(since, moment).toDays());
        return say(what + (dates == 1 ? ".text" : ".dates"))
                .with(
                        "subject",
                        subject == null ? Part.text(say("network").done().text()) : record(subject))
                .with("who", who)
                .with("awaited", joined(awaited))
                .with("days", number(age))
                .with(
                        "age",
                        say("age." + (age > 1 ? "more" : age))
                                .with("days", number(age))
                                .done()
                                .text())
                .with("day", DateFormatter.on(Paris.dayOf(day), Paris.dayOf(moment)))
                .with("said", said)
                .with("dates", number(dates))
                .done();
    }

    /**
     * The sentence that names the records that may be the same, the subject last.
     *
     * @param more number of others that are not named
     */
    Sentence duplicate(Named subject, List<Named> others, int more, String clues) {
        var all = new ArrayList<>(others.stream().map(TodoWords::record).toList());
        if (more > 0) {
            all.add(Part.text(say("others").with("count", number(more)).done().text()));
        }
        all.add(record(subject));
        return say(TodoKind.POSSIBLE_DUPLICATE + ".text")
                .all("venues", all)
                .with("clues", clues)
                .done();
    }

    String waitsFor(String what, List<Named> awaited) {
        var key = what + ".waits";
        var nobody = key + ".nobody";
        var alone = awaited.isEmpty() && Language.bundle("todo").containsKey(nobody);
        return say(alone ? nobody : key).with("awaited", joined(awaited)).done().text();
    }

    private static SentenceTemplates.Draft say(String key) {
        return SentenceTemplates.say("todo", key);
    }

    /** The name of a record of any kind. */
    private static Part record(Named named) {
        return new Part(null, named.name(), named.id());
    }

    private static String number(long number) {
        return NumberFormat.getInstance(Language.current()).format(number);
    }

    private static String joined(List<Named> structures) {
        return Language.listed(structures.stream().map(Named::name).toList());
    }
}

package fr.maillage.query.page.form;

import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.ActivityItem;
import fr.maillage.query.activity.ActivityQueries;
import fr.maillage.query.page.form.Input.Kind;
import fr.maillage.query.reading.Bound;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.review.ReviewQueries;
import fr.maillage.wire.FreeTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is to be read before one answers: never what an address claims, always what the network says. */
@Component
class Readables {

    private static final String SAID = ".said";

    private final ActivityQueries activity;
    private final ReviewQueries reviews;

    Readables(ActivityQueries activity, ReviewQueries reviews) {
        this.activity = activity;
        this.reviews = reviews;
    }

    /** What was written, and beside it what there is to read. @param subject that it is done to; null where to none */
    Given over(Reading reading, Act act, @Nullable UUID subject, Given written) {
        var given = written;
        for (var input : act.inputs()) {
            if (input.kind() == Kind.ACTION) {
                given = given.with(said(input.name()), action(reading, written.one(input.name())));
            }
            if (input.kind() == Kind.WORDS && subject != null) {
                given = given.with(said(input.name()), words(reading, subject));
            }
            if (input.kind() == Kind.TOLD || input.kind() == Kind.HELD) {
                var known = subject == null ? Given.NOTHING : act.current().of(reading, subject);
                var said = said(input.name());
                given = given.with(said, known.all(input.kind() == Kind.TOLD ? input.name() : said));
            }
        }
        return given;
    }

    /** Where that stands beside what was written. @param input its name */
    static String said(String input) {
        return input + SAID;
    }

    static List<String> of(Input input, Given given) {
        return given.all(said(input.name()));
    }

    /** Where words stand: the same are masked together, in the facts of one subject. */
    private record Said(UUID subject, String field, String words) {}

    /** What a record and the hub's remarks about it say in free words, each once, the latest first: position, field and words. */
    private List<String> words(Reading reading, UUID record) {
        var found = new LinkedHashMap<Said, Long>();
        var subjects = Stream.concat(Stream.of(record), reviews.ids(reading, record).stream())
                .toList();
        for (var action : activity.worded(reading, subjects)) {
            FreeTexts.of(action.data(), action.metadata())
                    .forEach((field, words) ->
                            found.putIfAbsent(new Said(action.subject(), field, words), action.position()));
        }
        return found.entrySet().stream()
                .filter(one -> !one.getKey().words().endsWith(FreeTexts.MASKED))
                .map(one -> one.getValue() + " " + one.getKey().field() + " "
                        + one.getKey().words().replaceAll("\\s+", " "))
                .toList();
    }

    private List<String> action(Reading reading, @Nullable String position) {
        var place = position == null ? null : Bound.from(position).orElse(null);
        if (place == null) {
            return List.of();
        }
        var alone = new ActivityFilter(null, null, null, List.of(), place, place);
        return activity.list(reading, alone, new Paging(null, 1)).items().stream()
                .map(ActivityItem::text)
                .toList();
    }
}

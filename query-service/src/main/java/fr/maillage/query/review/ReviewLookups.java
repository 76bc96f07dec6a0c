package fr.maillage.query.review;

import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.ActivityItem;
import fr.maillage.query.activity.ActivityQueries;
import fr.maillage.query.reading.Bound;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.FormFault;
import fr.maillage.query.web.form.FormPage.Option;
import fr.maillage.query.web.form.Lookup;
import fr.maillage.wire.FreeTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The lookup of events and of their free texts. They are read from the log, never from an address. */
@Component
class ReviewLookups implements Lookup {

    private static final int EXCERPT = 60;

    /** Position of the event, and a field of it. */
    private static final Pattern CHOSEN = Pattern.compile("(\\d{1,18}) (.+)");

    private final ActivityQueries activity;
    private final ReviewQueries reviews;
    private final Texts texts;

    ReviewLookups(ActivityQueries activity, ReviewQueries reviews, Texts texts) {
        this.activity = activity;
        this.reviews = reviews;
        this.texts = texts;
    }

    @Override
    public Set<String> sorts() {
        return Set.of("action", "words");
    }

    /** The sentence of the event at a position; empty where there is none. */
    @Override
    public List<String> told(Question question) {
        var place = Optional.ofNullable(question.written()).flatMap(Bound::from).orElse(null);
        if (place == null) {
            return List.of();
        }
        var alone = ActivityFilter.ALL.with(ActivityFilter.FROM, place).with(ActivityFilter.TO, place);
        return activity.list(question.reading(), alone, new Paging(null, 1)).items().stream()
                .map(ActivityItem::text)
                .toList();
    }

    /** A field of a subject with its words. The same words are masked together, in all events of that subject. */
    private record Said(UUID subject, String field, String words) {}

    /** The free texts of a record and of the hub's remarks on it, each once, the latest first. */
    @Override
    public List<Option> options(Question question) {
        var record = question.subject();
        if (record == null) {
            return List.of();
        }
        var reading = question.reading();
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
                .map(one -> new Option(one.getValue() + " " + one.getKey().field(), label(one.getKey()), false))
                .toList();
    }

    private String label(Said said) {
        var field = said.field();
        var last = field.substring(field.lastIndexOf('.') + 1);
        var words = said.words().replaceAll("\\s+", " ");
        return texts.of(
                "words.said",
                texts.or("words." + field, texts.or("words." + last, last)),
                words.length() <= EXCERPT ? words : words.substring(0, EXCERPT) + "…");
    }

    @Override
    public void put(Question question, ObjectNode body, List<FormFault> faults) {
        var name = question.input().name();
        var chosen = CHOSEN.matcher(String.valueOf(question.written()));
        if (chosen.matches()) {
            body.put("position", Long.parseLong(chosen.group(1))).put(name, chosen.group(2));
        } else {
            faults.add(new FormFault(name, texts.of("input." + name + ".missing")));
        }
    }
}

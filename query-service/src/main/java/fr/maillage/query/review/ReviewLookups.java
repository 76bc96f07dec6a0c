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

/** What the network says, by the action that says it: never what an address claims. */
@Component
class ReviewLookups implements Lookup {

    private static final int EXCERPT = 60;

    /** Position of the action, and field of it. */
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

    /** The action at a position. */
    @Override
    public List<String> told(Question question) {
        var place = Optional.ofNullable(question.written()).flatMap(Bound::from).orElse(null);
        if (place == null) {
            return List.of();
        }
        var alone = new ActivityFilter(null, null, null, List.of(), place, place);
        return activity.list(question.reading(), alone, new Paging(null, 1)).items().stream()
                .map(ActivityItem::text)
                .toList();
    }

    /** Where words stand: the same are masked together, in the facts of one subject. */
    private record Said(UUID subject, String field, String words) {}

    /** What a record and the hub's remarks about it say in free words, each once, the latest first. */
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

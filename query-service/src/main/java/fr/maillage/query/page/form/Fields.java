package fr.maillage.query.page.form;

import static java.util.Comparator.comparing;

import fr.maillage.access.Identity;
import fr.maillage.query.page.Texts;
import fr.maillage.query.page.form.FormPage.Field;
import fr.maillage.query.page.form.FormPage.Option;
import fr.maillage.query.page.form.Input.Kind;
import fr.maillage.query.reading.FrenchDates;
import fr.maillage.query.reading.Language;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.workshop.WorkshopFilter;
import fr.maillage.query.workshop.WorkshopQueries;
import fr.maillage.query.workshop.WorkshopStatus;
import java.text.Collator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a form asks for: in what words, what stands in it already, and what is wrong with that. */
@Component
class Fields {

    /** More than that are looked up by their first letter. */
    private static final int MANY = 24;

    private static final int EXCERPT = 60;

    private static final Paging MOST = new Paging(null, 50);

    private final VenueLookups venues;
    private final WorkshopQueries workshops;
    private final Texts texts;

    Fields(VenueLookups venues, WorkshopQueries workshops, Texts texts) {
        this.venues = venues;
        this.workshops = workshops;
        this.texts = texts;
    }

    Field of(Reading reading, Act act, Input input, Given given, List<Fault> faults) {
        var name = input.name();
        var values = values(input, given);
        var said = fault(faults, input::answersFor);
        return new Field(
                "f-" + name.replace('.', '-'),
                name,
                type(input.kind()),
                word(act, name, ""),
                blankToNull(word(act, name, ".hint")),
                input.needed(),
                values,
                options(reading, input, given),
                given.all(name).isEmpty() && values.isEmpty() && said != null
                        ? texts.or("input." + name + ".missing", said)
                        : said);
    }

    /** What is said of a field; null where nothing is wrong with it. */
    static @Nullable String fault(List<Fault> faults, Predicate<String> its) {
        var said = faults.stream()
                .filter(fault -> its.test(fault.field()))
                .map(Fault::message)
                .distinct()
                .toList();
        return said.isEmpty() ? null : String.join(" ", said);
    }

    List<Option> withNone(List<Option> options) {
        var none = new Option("", texts.of("form.choose"), options.stream().noneMatch(Option::chosen));
        return Stream.concat(Stream.of(none), options.stream()).toList();
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static List<String> values(Input input, Given given) {
        return switch (input.kind()) {
            case SPAN -> parts(given, input.name(), List.of("day", "from", "to"));
            case REPEAT -> parts(given, input.name(), Repetition.PARTS);
            case MOMENT -> parts(given, input.name(), List.of("day", "time"));
            case ACTION, TOLD -> Readables.of(input, given);
            case COUNTS -> parts(given, input.name(), input.counted());
            default -> given.all(input.name());
        };
    }

    private static List<String> parts(Given given, String name, List<String> parts) {
        var all = parts.stream()
                .map(part -> Objects.requireNonNullElse(given.one(name + "." + part), ""))
                .toList();
        return all.stream().allMatch(String::isEmpty) ? List.of() : all;
    }

    private String word(Act act, String name, String which) {
        var general = texts.or("input." + name + which, "");
        return Act.OWN_WORDS.contains(name + which)
                ? general
                : texts.or("act." + act.code() + "." + name + which, general);
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case LINE, HOURS, LABEL -> "text";
            case PROSE -> "textarea";
            case EMAIL -> "email";
            case PHONE -> "tel";
            // Written as people write them: without a scheme.
            case SITE -> "text";
            case NUMBER -> "number";
            case DECIMAL -> "text";
            case DAY -> "date";
            case SPAN -> "span";
            case REPEAT -> "repeat";
            case MOMENT -> "moment";
            case CHOICE, WORKSHOP, HELD, WORDS -> "select";
            case CHOICES -> "checks";
            case COUNTS -> "counts";
            case STRUCTURE -> "structure";
            case STRUCTURES -> "structures";
            case VENUE -> "venue";
            case COMMUNE -> "commune";
            case TERRITORY, TERRITORIES -> "text";
            case SUBJECT, ACTION, TOLD -> "told";
        };
    }

    private List<Option> options(Reading reading, Input input, Given given) {
        var chosen = given.all(input.name());
        return switch (input.kind()) {
            case VENUE -> own(reading, given);
            case LABEL -> StandardLabels.options();
            case HELD -> withNone(options(input, HeldLabels.names(input, given), chosen));
            case WORDS -> withNone(words(Readables.of(input, given), chosen));
            case WORKSHOP -> withNone(toCome(reading, given, chosen));
            case REPEAT -> options(input, input.values(), given.all(input.name() + ".every"));
            case CHOICE -> withNone(options(input, choices(input, chosen), chosen));
            case CHOICES -> options(input, choices(input, chosen), chosen);
            case COUNTS -> options(input, input.counted(), chosen);
            default -> List.of();
        };
    }

    /** @param said position, field and words each */
    private List<Option> words(List<String> said, List<String> chosen) {
        return said.stream()
                .map(one -> one.split(" ", 3))
                .map(one -> new Option(
                        one[0] + " " + one[1], label(one[1], one[2]), chosen.contains(one[0] + " " + one[1])))
                .toList();
    }

    private String label(String field, String words) {
        var last = field.substring(field.lastIndexOf('.') + 1);
        var name = texts.or("words." + field, texts.or("words." + last, last));
        return texts.of("words.said", name, words.length() <= EXCERPT ? words : words.substring(0, EXCERPT) + "…");
    }

    /** What there is to choose from, and what stands there already though it is none of that: nobody loses it unseen. */
    private static List<String> choices(Input input, List<String> chosen) {
        return Stream.concat(input.values().stream(), chosen.stream())
                .distinct()
                .toList();
    }

    private List<Option> options(Input input, List<String> values, List<String> chosen) {
        var options = values.stream()
                .map(value -> new Option(
                        value,
                        texts.or(input.words() + value, texts.or("choice." + value, value)),
                        chosen.contains(value)));
        return values.size() <= MANY
                ? options.toList()
                : options.sorted(comparing(Option::label, Collator.getInstance(Language.current())))
                        .toList();
    }

    /** Whoever acts, or the structure for which the hub does. */
    private static Stream<UUID> acting(Given given) {
        Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
        var hat = given.id(Given.HAT);
        return hat == null ? own.stream() : Stream.of(hat);
    }

    private List<Option> toCome(Reading reading, Given given, List<String> chosen) {
        return acting(given)
                .flatMap(structure -> workshops.list(reading, toCome(structure, reading), MOST).items().stream())
                .distinct()
                .map(workshop -> new Option(
                        workshop.id().toString(),
                        workshop.title() + ", " + FrenchDates.at(workshop.startsAt(), reading.day()),
                        chosen.contains(workshop.id().toString())))
                .toList();
    }

    private static WorkshopFilter toCome(UUID structure, Reading reading) {
        var states = List.of(WorkshopStatus.PROPOSED, WorkshopStatus.CONFIRMED);
        return new WorkshopFilter(
                null, structure, states, List.of(), null, null, reading.moment(), null, null, null, Near.DEFAULT_KM);
    }

    /** The venues of whoever acts: most often it is one of them. */
    private List<Option> own(Reading reading, Given given) {
        return acting(given)
                .flatMap(structure -> venues.of(reading, structure))
                .map(label -> new Option(label, label, false))
                .toList();
    }
}

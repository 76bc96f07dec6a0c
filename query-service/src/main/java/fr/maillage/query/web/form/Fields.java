package fr.maillage.query.web.form;

import static java.util.Comparator.comparing;

import fr.maillage.query.reading.Language;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.FormPage.Field;
import fr.maillage.query.web.form.FormPage.Option;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.Lookup.Question;
import java.text.Collator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of a form's inputs as fields: with their words, their values and their faults. */
@Component
class Fields {

    /** Longer lists of options are sorted by label, for people look them up by the first letter. */
    private static final int MANY = 24;

    private final Lookups lookups;
    private final Texts texts;

    Fields(Lookups lookups, Texts texts) {
        this.lookups = lookups;
        this.texts = texts;
    }

    Field of(FormAction act, Question question, List<FormFault> faults) {
        var input = question.input();
        var name = input.name();
        var values = values(act, question);
        var said = fault(faults, input::answersFor);
        return new Field(
                "f-" + name.replace('.', '-'),
                name,
                type(input.kind()),
                input.sort(),
                word(act, name, ""),
                blankToNull(word(act, name, ".hint")),
                input.needed(),
                values,
                options(question),
                question.given().all(name).isEmpty() && values.isEmpty() && said != null
                        ? texts.or("input." + name + ".missing", said)
                        : said);
    }

    /** The messages for a field; null where nothing is wrong with it. */
    static @Nullable String fault(List<FormFault> faults, Predicate<String> its) {
        var said = faults.stream()
                .filter(fault -> its.test(fault.field()))
                .map(FormFault::message)
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

    private List<String> values(FormAction act, Question question) {
        var input = question.input();
        var given = question.given();
        return switch (input.kind()) {
            case SPAN -> parts(given, input.name(), List.of("day", "from", "to"));
            case REPEAT -> parts(given, input.name(), Repetition.PARTS);
            case MOMENT -> parts(given, input.name(), List.of("day", "time"));
            case ACTION -> lookups.of(input).told(question);
            case TOLD -> told(act, question);
            case COUNTS -> parts(given, input.name(), input.counted());
            default -> given.all(input.name());
        };
    }

    private static List<String> told(FormAction act, Question question) {
        var subject = question.subject();
        return subject == null
                ? List.of()
                : act.current()
                        .of(question.reading(), subject)
                        .all(question.input().name());
    }

    private static List<String> parts(FormValues given, String name, List<String> parts) {
        var all = parts.stream()
                .map(part -> Objects.requireNonNullElse(given.one(name + "." + part), ""))
                .toList();
        return all.stream().allMatch(String::isEmpty) ? List.of() : all;
    }

    private String word(FormAction act, String name, String which) {
        var general = texts.or("input." + name + which, "");
        return FormAction.OWN_WORDS.contains(name + which)
                ? general
                : texts.or("act." + act.code() + "." + name + which, general);
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case LINE, HOURS -> "text";
            case PROSE -> "textarea";
            case EMAIL -> "email";
            case PHONE -> "tel";
            // People write sites without a scheme.
            case SITE -> "text";
            case NUMBER -> "number";
            case DECIMAL -> "text";
            case DAY -> "date";
            case SPAN -> "span";
            case REPEAT -> "repeat";
            case MOMENT -> "moment";
            case CHOICE -> "select";
            case CHOICES -> "checks";
            case COUNTS -> "counts";
            case NAME -> "name";
            case TERRITORY, TERRITORIES -> "text";
            case SUBJECT, ACTION, TOLD -> "told";
        };
    }

    private List<Option> options(Question question) {
        var input = question.input();
        var given = question.given();
        var chosen = given.all(input.name());
        return switch (input.kind()) {
            case REPEAT -> options(input, input.values(), given.all(input.name() + ".every"));
            case CHOICE ->
                withNone(
                        input.sort() == null
                                ? options(input, choices(input, chosen), chosen)
                                : offered(question, chosen));
            case LINE, NAME -> offered(question, chosen);
            case CHOICES -> options(input, choices(input, chosen), chosen);
            case COUNTS -> options(input, input.counted(), chosen);
            default -> List.of();
        };
    }

    private List<Option> offered(Question question, List<String> chosen) {
        return lookups.of(question.input()).options(question).stream()
                .map(one -> new Option(one.value(), one.label(), chosen.contains(one.value())))
                .toList();
    }

    /** The options, and the present values even where they are no option: otherwise they would be lost unseen. */
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
}

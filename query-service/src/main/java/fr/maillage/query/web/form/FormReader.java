package fr.maillage.query.web.form;

import fr.maillage.access.Identity;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.Lookup.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reader of filled-in forms: it makes the body of a command from their values. Names become ids here; all other
 * checks are left to the command side.
 */
@Component
class FormReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The input for the structure for which the hub acts, by its name. */
    private static final Input HAT = Input.of(Input.Kind.NAME, FormValues.HAT).from("structure");

    private final Lookups lookups;
    private final TerritoryLookups territories;
    private final Repetition repetition;
    private final Texts texts;

    FormReader(Lookups lookups, TerritoryLookups territories, Repetition repetition, Texts texts) {
        this.lookups = lookups;
        this.territories = territories;
        this.repetition = repetition;
        this.texts = texts;
    }

    /**
     * The body of the command, with its faults.
     *
     * @param subject record or part acted on; null where there is none
     */
    CommandBody read(ReadSession reading, FormAction act, @Nullable UUID subject, FormValues written) {
        var body = JSON.createObjectNode();
        var tooLong = tooLong(act, written);
        if (!tooLong.isEmpty()) {
            return new CommandBody(body, null, null, tooLong);
        }
        var known = act.known(reading, subject);
        var given = written.inTheOrderOf(known);
        var faults = new ArrayList<FormFault>();
        var structure = structure(reading, act, given, faults);
        if (act.carrier() != null && structure != null) {
            body.put(act.carrier(), structure.toString());
        }
        act.told().forEach(body::putPOJO);
        act.inputs().forEach(input -> put(new Question(reading, input, subject, given), body, faults));
        act.kept().forEach(input -> put(new Question(reading, input, subject, known), body, faults));
        if (!faults.isEmpty()) {
            // The command side, which reports missing fields, is not asked: they are reported here.
            act.inputs().stream()
                    .filter(input -> input.needed() && written.isBlank(input.name()))
                    .filter(input -> faults.stream().noneMatch(fault -> input.answersFor(fault.field())))
                    .forEach(input -> faults.add(new FormFault(input.name(), texts.of("form.missing"))));
        }
        var reason = body.remove(Input.REASON_BESIDE);
        return new CommandBody(body, reason == null ? null : reason.asString(), structure, List.copyOf(faults));
    }

    /** The faults of values that are too long. Such values are read no further. */
    private List<FormFault> tooLong(FormAction act, FormValues written) {
        return written.values().entrySet().stream()
                .flatMap(one -> {
                    var input = act.inputs().stream()
                            .filter(asked -> asked.answersFor(one.getKey()))
                            .findFirst();
                    var most = input.map(Input::longest).orElse(Input.LONGEST_LINE);
                    var field = input.map(Input::name).orElse(one.getKey());
                    return one.getValue().stream().anyMatch(value -> value.length() > most)
                            ? Stream.of(new FormFault(field, texts.of("form.long", most)))
                            : Stream.empty();
                })
                .toList();
    }

    /** The acting structure; null for the hub. People who act for one structure only need not choose it. */
    private @Nullable UUID structure(ReadSession reading, FormAction act, FormValues given, List<FormFault> faults) {
        if (act.by() == FormAction.By.HUB) {
            return null;
        }
        var named = given.one(FormValues.HAT);
        if (named != null) {
            return given.id(FormValues.HAT) != null ? given.id(FormValues.HAT) : named(reading, given, faults);
        }
        var own = Identity.current().map(Identity::structures).orElseThrow();
        if (own.size() == 1) {
            return own.iterator().next();
        }
        if (act.by() == FormAction.By.STRUCTURE || !own.isEmpty()) {
            faults.add(new FormFault(FormValues.HAT, texts.of("form.structure.missing")));
        }
        return null;
    }

    private @Nullable UUID named(ReadSession reading, FormValues given, List<FormFault> faults) {
        var found = JSON.createObjectNode();
        lookups.of(HAT).put(new Question(reading, HAT, null, given), found, faults);
        return found.has(FormValues.HAT)
                ? UUID.fromString(found.path(FormValues.HAT).asString())
                : null;
    }

    private void put(Question question, ObjectNode body, List<FormFault> faults) {
        var input = question.input();
        var given = question.given();
        var name = input.name();
        var written = given.one(name);
        switch (input.kind()) {
            case SPAN -> span(input, given, body, faults);
            case REPEAT -> repetition.put(input.name(), given, body, faults);
            case MOMENT -> moment(name, name, given, body, faults);
            case TOLD -> {}
            case COUNTS -> counts(input, given, body, faults);
            case CHOICES -> each(body, name, given.all(name));
            case TERRITORIES -> {
                if (written == null) {
                    faults.add(new FormFault(name, texts.of("input." + name + ".missing")));
                } else {
                    each(body, name, territories.territories(name, written, faults));
                }
            }
            case LINE, CHOICE, NAME -> lookups.of(input).put(question, body, faults);
            default -> {
                if (written != null) {
                    one(input, written, body, faults);
                }
            }
        }
    }

    private void one(Input input, String written, ObjectNode body, List<FormFault> faults) {
        var name = input.name();
        switch (input.kind()) {
            case NUMBER, ACTION ->
                number(name, written, faults).ifPresent(number -> at(body, name).put(last(name), number));
            case DECIMAL -> {
                // Java would also read values such as NaN, which are no number to anybody else.
                if (written.matches("-?\\d+([.,]\\d+)?")) {
                    at(body, name).put(last(name), Double.parseDouble(written.replace(',', '.')));
                } else {
                    faults.add(new FormFault(name, texts.of("form.decimal.malformed")));
                }
            }
            case HOURS -> text(body, name, WrittenHours.standard(written));
            case TERRITORY -> text(body, name, territories.territory(name, written, faults));
            case EMAIL, SITE -> each(body, name, List.of(written.split("[\\s,;]+")));
            default -> text(body, name, written);
        }
    }

    private Optional<Long> number(String field, String written, List<FormFault> faults) {
        try {
            return Optional.of(Long.parseLong(written.replaceAll("[\\s\\u00a0\\u202f]", "")));
        } catch (NumberFormatException notOne) {
            faults.add(new FormFault(field, texts.of("form.number.malformed")));
            return Optional.empty();
        }
    }

    /** Reads a number of people for each sort that is counted. */
    private void counts(Input input, FormValues given, ObjectNode body, List<FormFault> faults) {
        var list = JSON.createArrayNode();
        input.counted().forEach(sort -> {
            var written = given.one(input.name() + "." + sort);
            if (written != null) {
                number(input.name(), written, faults).ifPresent(people -> {
                    var count = list.addObject().put("people", people);
                    if (!sort.equals(Input.OTHERS)) {
                        count.put("audience", sort);
                    }
                });
            }
        });
        if (!list.isEmpty()) {
            body.set(input.name(), list);
        }
    }

    /** Makes two moments from a day and two times. */
    private void span(Input input, FormValues given, ObjectNode body, List<FormFault> faults) {
        var day = given.one(input.name() + ".day");
        var from = given.one(input.name() + ".from");
        var to = given.one(input.name() + ".to");
        if (day == null || from == null || to == null) {
            faults.add(new FormFault(input.name(), texts.of("form.span.missing")));
            return;
        }
        body.put("startsAt", day + "T" + from).put("endsAt", day + "T" + to);
    }

    private void moment(String field, String name, FormValues given, ObjectNode body, List<FormFault> faults) {
        var day = given.one(name + ".day");
        var time = given.one(name + ".time");
        if (day != null && time != null) {
            text(body, field, day + "T" + time);
        } else if (day != null || time != null) {
            faults.add(new FormFault(field, texts.of("form.moment.half")));
        }
    }

    static void text(ObjectNode body, String name, @Nullable String text) {
        if (text != null) {
            at(body, name).put(last(name), text);
        }
    }

    private static void each(ObjectNode body, String name, List<String> all) {
        if (!all.isEmpty()) {
            var list = at(body, name).putArray(last(name));
            all.forEach(list::add);
        }
    }

    /** The object that holds the field of a name such as {@code offer.services}. */
    private static ObjectNode at(ObjectNode body, String name) {
        var dot = name.indexOf('.');
        return dot < 0 ? body : body.withObject("/" + name.substring(0, dot));
    }

    private static String last(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}

package fr.maillage.query.page.form;

import fr.maillage.access.Identity;
import fr.maillage.query.page.Texts;
import fr.maillage.query.reading.Reading;
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
 * Makes of what somebody wrote the body that the command side takes. Names of structures and communes become their ids
 * here; whether the rest is right is for the command side alone to say.
 */
@Component
class FormReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Lookups lookups;
    private final VenueLookups venues;
    private final Repetition repetition;
    private final Readables readables;
    private final Texts texts;

    FormReader(Lookups lookups, VenueLookups venues, Repetition repetition, Readables readables, Texts texts) {
        this.lookups = lookups;
        this.venues = venues;
        this.repetition = repetition;
        this.readables = readables;
        this.texts = texts;
    }

    /** @param subject that it is done to; null where to none */
    Filled read(Reading reading, Act act, @Nullable UUID subject, Given written) {
        var body = JSON.createObjectNode();
        var tooLong = tooLong(act, written);
        if (!tooLong.isEmpty()) {
            return new Filled(body, null, null, tooLong);
        }
        var known = act.known(reading, subject);
        var given = readables.over(reading, act, subject, written.inTheOrderOf(known));
        var faults = new ArrayList<Fault>();
        var structure = structure(reading, act, given, faults);
        if (act.carrier() != null && structure != null) {
            body.put(act.carrier(), structure.toString());
        }
        act.told().forEach(body::putPOJO);
        act.inputs().forEach(input -> put(reading, input, given, body, faults));
        act.kept().forEach(input -> put(reading, input, known, body, faults));
        if (!faults.isEmpty()) {
            // The command side is not asked, which would have said what is missing beside.
            act.inputs().stream()
                    .filter(input -> input.needed() && written.isBlank(input.name()))
                    .filter(input -> faults.stream().noneMatch(fault -> input.answersFor(fault.field())))
                    .forEach(input -> faults.add(new Fault(input.name(), texts.of("form.missing"))));
        }
        var reason = body.remove(Input.REASON_BESIDE);
        return new Filled(body, reason == null ? null : reason.asString(), structure, List.copyOf(faults));
    }

    /** What is longer than anybody writes is read by nothing. */
    private List<Fault> tooLong(Act act, Given written) {
        return written.values().entrySet().stream()
                .flatMap(one -> {
                    var input = act.inputs().stream()
                            .filter(asked -> asked.answersFor(one.getKey()))
                            .findFirst();
                    var most = input.map(Input::longest).orElse(Input.LONGEST_LINE);
                    var field = input.map(Input::name).orElse(one.getKey());
                    return one.getValue().stream().anyMatch(value -> value.length() > most)
                            ? Stream.of(new Fault(field, texts.of("form.long", most)))
                            : Stream.empty();
                })
                .toList();
    }

    /** Whoever has one structure only need not say which. */
    private @Nullable UUID structure(Reading reading, Act act, Given given, List<Fault> faults) {
        if (act.by() == Act.By.HUB) {
            return null;
        }
        var named = given.one(Given.HAT);
        if (named != null) {
            return given.id(Given.HAT) != null
                    ? given.id(Given.HAT)
                    : lookups.structure(reading, Given.HAT, named, faults);
        }
        var own = Identity.current().map(Identity::structures).orElseThrow();
        if (own.size() == 1) {
            return own.iterator().next();
        }
        if (act.by() == Act.By.STRUCTURE || !own.isEmpty()) {
            faults.add(new Fault(Given.HAT, texts.of("form.structure.missing")));
        }
        return null;
    }

    private void put(Reading reading, Input input, Given given, ObjectNode body, List<Fault> faults) {
        var name = input.name();
        var written = given.one(name);
        switch (input.kind()) {
            case SPAN -> span(input, given, body, faults);
            case REPEAT -> repetition.put(input.name(), given, body, faults);
            case MOMENT -> moment(name, name, given, body, faults);
            case TOLD -> {}
            case WORDS -> words(name, written, body, faults);
            case COUNTS -> counts(input, given, body, faults);
            case CHOICES -> each(body, name, given.all(name));
            case STRUCTURES ->
                each(
                        body,
                        name,
                        given.all(name).stream()
                                .flatMap(one -> lookups.structures(reading, name, one, faults).stream())
                                .map(UUID::toString)
                                .distinct()
                                .toList());
            case LABEL, HELD -> label(input, written, given, body, faults);
            case TERRITORIES -> {
                if (written == null) {
                    faults.add(new Fault(name, texts.of("input." + name + ".missing")));
                } else {
                    each(body, name, lookups.territories(name, written, faults));
                }
            }
            default -> {
                if (written != null) {
                    one(reading, input, written, given, body, faults);
                }
            }
        }
    }

    /** @param written position and field, as {@link Readables} offers them */
    private void words(String name, @Nullable String written, ObjectNode body, List<Fault> faults) {
        var space = written == null ? -1 : written.indexOf(' ');
        if (written == null || space < 0) {
            faults.add(new Fault(name, texts.of("input." + name + ".missing")));
            return;
        }
        number(name, written.substring(0, space), faults).ifPresent(position -> body.put("position", position));
        body.put(name, written.substring(space + 1));
    }

    private void one(Reading reading, Input input, String written, Given given, ObjectNode body, List<Fault> faults) {
        var name = input.name();
        switch (input.kind()) {
            case NUMBER, ACTION ->
                number(name, written, faults).ifPresent(number -> at(body, name).put(last(name), number));
            case VENUE -> {
                var found = venues.venue(reading, name, written, faults);
                text(body, name, found == null ? null : found.toString());
            }
            case DECIMAL -> {
                // Whatever Java reads beyond that, such as NaN, is no number to anybody else.
                if (written.matches("-?\\d+([.,]\\d+)?")) {
                    at(body, name).put(last(name), Double.parseDouble(written.replace(',', '.')));
                } else {
                    faults.add(new Fault(name, texts.of("form.decimal.malformed")));
                }
            }
            case STRUCTURE -> {
                var found = lookups.structure(reading, name, written, faults);
                text(body, name, found == null ? null : found.toString());
            }
            case HOURS -> text(body, name, WrittenHours.standard(written));
            case COMMUNE -> text(body, name, lookups.commune(name, written, given.one("postcode"), faults));
            case TERRITORY -> text(body, name, lookups.territory(name, written, faults));
            case EMAIL, SITE -> each(body, name, List.of(written.split("[\\s,;]+")));
            default -> text(body, name, written);
        }
    }

    private void label(Input input, @Nullable String written, Given given, ObjectNode body, List<Fault> faults) {
        var held = input.kind() == Input.Kind.HELD;
        if (written == null) {
            var none = held && HeldLabels.names(input, given).isEmpty();
            faults.add(new Fault(input.name(), texts.of(none ? "form.label.none" : "form.label.missing")));
            return;
        }
        var label = held ? HeldLabels.named(input, given, written) : Optional.of(StandardLabels.meant(written));
        label.ifPresentOrElse(
                one -> body.put("kind", one.kind().name()).put(input.name(), one.name()),
                () -> faults.add(new Fault(input.name(), texts.of("form.label.unknown", written))));
    }

    private Optional<Long> number(String field, String written, List<Fault> faults) {
        try {
            return Optional.of(Long.parseLong(written.replaceAll("[\\s\\u00a0\\u202f]", "")));
        } catch (NumberFormatException notOne) {
            faults.add(new Fault(field, texts.of("form.number.malformed")));
            return Optional.empty();
        }
    }

    /** Of each sort that is counted, how many people. */
    private void counts(Input input, Given given, ObjectNode body, List<Fault> faults) {
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

    /** Three fields of a day make two moments. */
    private void span(Input input, Given given, ObjectNode body, List<Fault> faults) {
        var day = given.one(input.name() + ".day");
        var from = given.one(input.name() + ".from");
        var to = given.one(input.name() + ".to");
        if (day == null || from == null || to == null) {
            faults.add(new Fault(input.name(), texts.of("form.span.missing")));
            return;
        }
        body.put("startsAt", day + "T" + from).put("endsAt", day + "T" + to);
    }

    private void moment(String field, String name, Given given, ObjectNode body, List<Fault> faults) {
        var day = given.one(name + ".day");
        var time = given.one(name + ".time");
        if (day != null && time != null) {
            text(body, field, day + "T" + time);
        } else if (day != null || time != null) {
            faults.add(new Fault(field, texts.of("form.moment.half")));
        }
    }

    private static void text(ObjectNode body, String name, @Nullable String text) {
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

    /** The object that holds a name such as {@code offer.services}. */
    private static ObjectNode at(ObjectNode body, String name) {
        var dot = name.indexOf('.');
        return dot < 0 ? body : body.withObject("/" + name.substring(0, dot));
    }

    private static String last(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}

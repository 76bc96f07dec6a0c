package fr.maillage.query.page.form;

import fr.maillage.access.Identity;
import fr.maillage.query.page.Address.Asked;
import fr.maillage.query.page.Texts;
import fr.maillage.query.page.form.FormPage.Field;
import fr.maillage.query.page.form.FormPage.Option;
import fr.maillage.query.page.form.FormPage.Trouble;
import fr.maillage.query.page.form.FormPage.Wrong;
import fr.maillage.query.page.form.Input.Kind;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueItem;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes forms: what is asked, what stands in it already, and what is wrong with that. */
@Component
class Forms {

    private static final Paging VENUES = new Paging(null, 100);

    private final Texts texts;
    private final NewKey keys;
    private final VenueQueries venues;
    private final Readables readables;

    Forms(Texts texts, NewKey keys, VenueQueries venues, Readables readables) {
        this.texts = texts;
        this.keys = keys;
        this.venues = venues;
        this.readables = readables;
    }

    /** @param written what stands in it @param trouble null where nothing was sent yet */
    FormPage page(
            Reading reading,
            Act act,
            @Nullable UUID id,
            @Nullable UUID part,
            Given written,
            List<Fault> faults,
            @Nullable String trouble) {
        var given = readables.over(reading, act, part == null ? id : part, written);
        var hat = hat(reading, act, given, faults);
        var fields = Stream.concat(
                        hat.stream(),
                        act.inputs().stream()
                                .filter(input -> !input.folded() && input.kind() != Kind.SUBJECT)
                                .map(input -> field(reading, act, input, given, faults)))
                .toList();
        var folded = act.inputs().stream()
                .filter(Input::folded)
                .map(input -> field(reading, act, input, given, faults))
                .toList();
        return new FormPage(
                texts.or("act." + act.code() + ".title", texts.of("act." + act.code())),
                id == null ? null : Names.of(reading, List.of(id)).named(id).name(),
                blankToNull(texts.or("act." + act.code() + ".why", "")),
                act.address(id, part),
                texts.of("act." + act.code()),
                sent(act, given, hat.isEmpty()),
                fields,
                folded,
                folded.stream()
                        .anyMatch(field ->
                                field.fault() != null || !field.values().isEmpty()),
                trouble == null ? null : trouble(trouble, faults, fields, folded),
                fr.maillage.query.door.Way.back(given.one(Given.BACK)));
    }

    private List<Asked> sent(Act act, Given given, boolean hatUnseen) {
        var sent = new ArrayList<Asked>();
        var back = given.one(Given.BACK);
        var hat = given.one(Given.HAT);
        var key = given.one(Given.KEY);
        sent.add(new Asked(Given.KEY, key == null ? keys.next() : key));
        if (back != null) {
            sent.add(new Asked(Given.BACK, back));
        }
        if (hatUnseen && hat != null) {
            sent.add(new Asked(Given.HAT, hat));
        }
        act.inputs().stream()
                .filter(Input::carried)
                .flatMap(input -> given.all(input.name()).stream().map(value -> new Asked(input.name(), value)))
                .forEach(sent::add);
        return sent;
    }

    /** For which structure it is done, where that is not clear: one of one's own, or for the hub any by its name. */
    private List<Field> hat(Reading reading, Act act, Given given, List<Fault> faults) {
        Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
        var named = given.one(Given.HAT);
        if (act.by() == Act.By.HUB || own.size() == 1 || own.isEmpty() && act.by() == Act.By.EITHER) {
            return List.of();
        }
        if (given.id(Given.HAT) != null && own.isEmpty()) {
            return List.of();
        }
        var options = Names.of(reading, own).named(own).stream()
                .map(one -> new Option(
                        one.id().toString(), one.name(), one.id().toString().equals(named)))
                .toList();
        return List.of(new Field(
                "f-" + Given.HAT,
                Given.HAT,
                own.isEmpty() ? "structure" : "select",
                texts.of("form.structure"),
                null,
                true,
                given.all(Given.HAT),
                own.isEmpty() ? List.of() : withNone(options),
                fault(faults, Given.HAT::equals)));
    }

    private Field field(Reading reading, Act act, Input input, Given given, List<Fault> faults) {
        var name = input.name();
        var said = fault(faults, input::answersFor);
        return new Field(
                "f-" + name.replace('.', '-'),
                name,
                type(input.kind()),
                word(act, name, ""),
                blankToNull(word(act, name, ".hint")),
                input.needed(),
                values(input, given),
                options(reading, act, input, given),
                given.all(name).isEmpty() && said != null ? texts.or("input." + name + ".missing", said) : said);
    }

    private static List<String> values(Input input, Given given) {
        return switch (input.kind()) {
            case SPAN -> parts(given, input.name(), "day", "from", "to");
            case MOMENT -> parts(given, input.name(), "day", "time");
            case ACTION, TOLD -> Readables.of(input, given);
            default -> given.all(input.name());
        };
    }

    private static List<String> parts(Given given, String name, String... parts) {
        var all = Stream.of(parts)
                .map(part -> java.util.Objects.requireNonNullElse(given.one(name + "." + part), ""))
                .toList();
        return all.stream().allMatch(String::isEmpty) ? List.of() : all;
    }

    private String word(Act act, String name, String which) {
        return texts.or(
                "act." + act.code() + "." + name + which,
                which.isEmpty() ? texts.of("input." + name) : texts.or("input." + name + which, ""));
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case LINE -> "text";
            case PROSE -> "textarea";
            case EMAIL -> "email";
            case PHONE -> "tel";
            // Written as people write them: without a scheme.
            case SITE -> "text";
            case NUMBER -> "number";
            case DAY -> "date";
            case SPAN -> "span";
            case MOMENT -> "moment";
            case CHOICE, VENUE -> "select";
            case CHOICES -> "checks";
            case STRUCTURE -> "structure";
            case STRUCTURES -> "structures";
            case COMMUNE -> "commune";
            case TERRITORY -> "text";
            case SUBJECT, ACTION, TOLD -> "told";
        };
    }

    private List<Option> options(Reading reading, Act act, Input input, Given given) {
        var chosen = given.all(input.name());
        if (input.kind() == Kind.VENUE) {
            return withNone(venues(reading, given)
                    .map(venue -> new Option(
                            venue.id().toString(),
                            venue.name() + ", " + venue.territory().commune().name(),
                            chosen.contains(venue.id().toString())))
                    .toList());
        }
        var options = input.values().stream()
                .map(value -> new Option(
                        value,
                        texts.or("choice." + input.name() + "." + value, texts.or("choice." + value, value)),
                        chosen.contains(value)))
                .toList();
        return input.kind() == Kind.CHOICE ? withNone(options) : options;
    }

    /** The venues of whoever acts, or of the structure for which the hub does. */
    private Stream<VenueItem> venues(Reading reading, Given given) {
        Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
        var hat = given.id(Given.HAT);
        return (hat == null ? own.stream() : Stream.of(hat))
                .flatMap(structure -> venues
                        .list(
                                reading,
                                new VenueFilter(
                                        null,
                                        structure,
                                        List.of(VenueStatus.OPEN, VenueStatus.SUSPENDED),
                                        null,
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        false,
                                        null,
                                        0),
                                VENUES)
                        .items()
                        .stream());
    }

    private List<Option> withNone(List<Option> options) {
        var none = new Option("", texts.of("form.choose"), options.stream().noneMatch(Option::chosen));
        return Stream.concat(Stream.of(none), options.stream()).toList();
    }

    private static @Nullable String fault(List<Fault> faults, java.util.function.Predicate<String> its) {
        var said = faults.stream()
                .filter(fault -> its.test(fault.field()))
                .map(Fault::message)
                .distinct()
                .toList();
        return said.isEmpty() ? null : String.join(" ", said);
    }

    /** Each fault with the field that it stands beside; the others in words. */
    private Trouble trouble(String said, List<Fault> faults, List<Field> fields, List<Field> folded) {
        var wrong = Stream.concat(fields.stream(), folded.stream())
                .filter(field -> field.fault() != null)
                .map(field -> new Wrong(field.id(), field.label(), String.valueOf(field.fault())))
                .toList();
        var beside = wrong.stream().map(Wrong::message).toList();
        var words = faults.stream()
                .map(Fault::message)
                .filter(message -> beside.stream().noneMatch(one -> one.contains(message)))
                .distinct()
                .toList();
        return new Trouble(
                wrong.isEmpty() ? texts.of("form.refused") : texts.of("form.wrong", wrong.size()),
                wrong.isEmpty() && words.isEmpty() ? List.of(said) : words,
                wrong);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}

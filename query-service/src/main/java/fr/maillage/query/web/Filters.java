package fr.maillage.query.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.query.Problem;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of a list's filters: as fields to fill in, and as chips to remove. */
@Component
public class Filters {

    private final Texts texts;
    private final Territories territories;
    private final Gazetteer gazetteer;

    Filters(Texts texts, Territories territories, Gazetteer gazetteer) {
        this.texts = texts;
        this.territories = territories;
        this.gazetteer = gazetteer;
    }

    /**
     * The criteria of one kind of list on its page.
     *
     * @param kind of list: the prefix of its messages
     * @param criteria in the order of their fields
     * @param together names of those that only have a meaning together
     */
    public record Narrowing(String kind, List<Criterion<?>> criteria, Set<String> together) {

        /** All criteria of a kind: these first, then the others in the order of their documentation. */
        public Narrowing(String kind, Filter<?> filter, Criterion<?>... first) {
            this(
                    kind,
                    Stream.concat(Stream.of(first), filter.criteria().stream())
                            .distinct()
                            .toList(),
                    Set.of());
        }

        /** The same list, without criteria that its page sets in another way. */
        public Narrowing without(Criterion<?>... others) {
            var left = List.of(others);
            return new Narrowing(
                    kind, criteria.stream().filter(one -> !left.contains(one)).toList(), together);
        }

        /** The same list, with criteria that only have a meaning together. */
        public Narrowing together(Criterion<?>... some) {
            return new Narrowing(
                    kind, criteria, Stream.of(some).map(Criterion::name).collect(toUnmodifiableSet()));
        }

        /** The names of the criteria that are set and removed together with this one, itself included. */
        public Set<String> with(String name) {
            return together.contains(name) ? together : Set.of(name);
        }

        private Address leave(Address here, Asked gone) {
            return together.contains(gone.name()) ? here.without(together.toArray(String[]::new)) : here.without(gone);
        }

        /** Whether the address has any of these filters on. */
        public boolean any(Address here) {
            return here.asked().stream().anyMatch(asked -> named(asked).isPresent());
        }

        private Optional<Criterion<?>> named(Asked asked) {
            return criteria.stream()
                    .filter(one -> one.name().equals(asked.name()))
                    .findFirst();
        }
    }

    /**
     * A field of the filter form.
     *
     * @param type {@code select}, or the type of the HTML input
     * @param options of a select
     * @param fault what is wrong with the value; null where nothing is
     */
    public record Field(
            String name,
            String label,
            String type,
            String value,
            List<Option> options,
            @Nullable String fault) {}

    /**
     * A value to choose.
     *
     * @param chosen whether it is chosen already
     */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * A filter that is on, shown so that it can be removed.
     *
     * @param href the page without it
     */
    public record Chip(String label, String href, Asked asked) {}

    /** The filter of a kind in the parameters of an address. */
    public <F extends Filter<F>> F read(F all, Address address) {
        return all.read(new Parameters(address.given(), territories));
    }

    /** The fields of the criteria that are offered, with those faults of the form that are theirs. */
    public List<Field> fields(Address here, Narrowing narrowing, List<Problem.Field> faults) {
        return narrowing.criteria().stream()
                .filter(Criterion::inForm)
                .map(criterion -> switch (criterion.sort()) {
                    case FLAG -> check(here, criterion);
                    case MOMENT -> input(here, criterion.name(), "date", faults);
                    case NUMBER -> input(here, criterion.name(), "number", faults);
                    default -> choice(here, narrowing, criterion);
                })
                .toList();
    }

    /** A select among several values. A value of the address that is none of them is offered too. */
    private Field choice(Address here, Narrowing narrowing, Criterion<?> criterion) {
        var name = criterion.name();
        var values = criterion.choices();
        var chosen = here.values(name);
        var options = new ArrayList<Option>();
        options.add(new Option("", any(narrowing, name), chosen.isEmpty()));
        Stream.concat(values.stream(), chosen.stream().filter(value -> !values.contains(value)))
                .map(value -> new Option(value, label(narrowing, criterion, value), chosen.contains(value)))
                .forEach(options::add);
        return new Field(name, texts.of("filter." + name), "select", "", options, null);
    }

    private String any(Narrowing narrowing, String name) {
        var code = "filter." + name + ".any";
        return texts.or(narrowing.kind() + "." + code, texts.of(code));
    }

    private Field input(Address here, String name, String type, List<Problem.Field> faults) {
        var fault = faults.stream()
                .filter(one -> one.field().equals(name))
                .findFirst()
                .map(one -> texts.of("filter." + name + "." + one.code()))
                .orElse(null);
        return new Field(name, texts.of("filter." + name), type, String.join("", here.values(name)), List.of(), fault);
    }

    private Field check(Address here, Criterion<?> criterion) {
        var name = criterion.name();
        var value = criterion.choices().getFirst();
        var option =
                new Option(value, texts.of("filter." + name), here.values(name).contains(value));
        return new Field(name, option.label(), "checkbox", value, List.of(option), null);
    }

    List<Chip> chips(Address here, Narrowing narrowing) {
        return here.asked().stream()
                .flatMap(asked -> narrowing.named(asked).stream()
                        .map(criterion -> new Chip(
                                label(narrowing, criterion, asked.value()),
                                narrowing.leave(here.without("cursor"), asked).toString(),
                                asked)))
                .toList();
    }

    private String label(Narrowing narrowing, Criterion<?> criterion, String value) {
        var code = "filter." + criterion.name();
        return switch (criterion.sort()) {
            case TERRITORY -> territories.parseToday(value).map(gazetteer::name).orElse(value);
            case WORDS -> texts.of("filter.quoted", value);
            case FLAG, UNSHOWN -> texts.of(code);
            case MOMENT -> texts.of(code + ".is", DateFormatter.asked(value));
            case NUMBER -> texts.of(code + ".is", value);
            case CHOICE -> {
                var written = "." + value.replace(',', '-');
                yield texts.or(narrowing.kind() + "." + code + written, texts.or(criterion.words() + written, value));
            }
        };
    }
}

package fr.maillage.query.web;

import fr.maillage.query.Problem;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.territory.Territories;
import java.util.ArrayList;
import java.util.List;
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
     * The filters of one kind of list.
     *
     * @param kind of list: the prefix of its messages
     * @param names of the parameters that filter it
     * @param together those of them that only have a meaning together
     */
    public record Narrowing(String kind, Set<String> names, Set<String> together) {

        public Narrowing(String kind, Set<String> names) {
            this(kind, names, Set.of());
        }

        /** The parameters that are set and removed together with this one, itself included. */
        public Set<String> with(String name) {
            return together.contains(name) ? together : Set.of(name);
        }

        private Address leave(Address here, Asked gone) {
            return together.contains(gone.name()) ? here.without(together.toArray(String[]::new)) : here.without(gone);
        }

        /** Whether the address has any of these filters on. */
        public boolean any(Address here) {
            return here.asked().stream().map(Asked::name).anyMatch(names::contains);
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

    /** A select among several values. A value of the address that is none of them is offered too. */
    public Field choice(Address here, Narrowing narrowing, String name, List<String> values) {
        var chosen = here.values(name);
        var options = new ArrayList<Option>();
        options.add(new Option("", any(narrowing, name), chosen.isEmpty()));
        Stream.concat(values.stream(), chosen.stream().filter(value -> !values.contains(value)))
                .map(value -> new Option(value, label(narrowing, new Asked(name, value)), chosen.contains(value)))
                .forEach(options::add);
        return new Field(name, texts.of("filter." + name), "select", "", options, null);
    }

    private String any(Narrowing narrowing, String name) {
        var code = "filter." + name + ".any";
        return texts.or(narrowing.kind() + "." + code, texts.of(code));
    }

    /**
     * An input to write in, such as a date or a number.
     *
     * @param faults all faults of the form, this field's among them
     */
    public Field input(Address here, String name, String type, List<Problem.Field> faults) {
        var fault = faults.stream()
                .filter(one -> one.field().equals(name))
                .findFirst()
                .map(one -> texts.of("filter." + name + "." + one.code()))
                .orElse(null);
        return new Field(name, texts.of("filter." + name), type, String.join("", here.values(name)), List.of(), fault);
    }

    /** A checkbox that sends this value. */
    public Field check(Address here, String name, String value) {
        var option =
                new Option(value, texts.of("filter." + name), here.values(name).contains(value));
        return new Field(name, option.label(), "checkbox", value, List.of(option), null);
    }

    List<Chip> chips(Address here, Narrowing narrowing) {
        return here.asked().stream()
                .filter(asked -> narrowing.names().contains(asked.name()))
                .map(asked -> new Chip(
                        label(narrowing, asked),
                        narrowing.leave(here.without("cursor"), asked).toString(),
                        asked))
                .toList();
    }

    private String label(Narrowing narrowing, Asked asked) {
        return switch (asked.name()) {
            case "territory" ->
                territories.parseToday(asked.value()).map(gazetteer::name).orElse(asked.value());
            case "q" -> texts.of("filter.quoted", asked.value());
            case "theme" -> texts.or("theme." + asked.value(), asked.value());
            case "open", "structure", "near", "within", "venue", "series" -> texts.of("filter." + asked.name());
            case "from", "to" -> texts.of("filter." + asked.name() + ".is", DateFormatter.asked(asked.value()));
            case "quantity" -> texts.of("filter." + asked.name() + ".is", asked.value());
            default -> {
                var code = "filter." + asked.name() + "." + asked.value().replace(',', '-');
                yield texts.or(narrowing.kind() + "." + code, texts.or(code, asked.value()));
            }
        };
    }
}

package fr.maillage.query.page;

import fr.maillage.query.page.Address.Asked;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.workshop.AgendaWords;
import fr.maillage.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Filters as fields to fill in and as chips to take away. */
@Component
public class Filters {

    private final Texts texts;
    private final Territories territories;
    private final Gazetteer gazetteer;
    private final DatesInWords dates;

    Filters(Texts texts, Territories territories, Gazetteer gazetteer, DatesInWords dates) {
        this.dates = dates;
        this.texts = texts;
        this.territories = territories;
        this.gazetteer = gazetteer;
    }

    /** What narrows a list. @param kind of list, as its messages begin; @param names of the parameters */
    public record Narrowing(String kind, Set<String> names) {

        boolean any(Address here) {
            return here.asked().stream().map(Asked::name).anyMatch(names::contains);
        }
    }

    /** A field. @param type {@code select}, or of the input; @param options of a select */
    public record Field(String name, String label, String type, String value, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /** A filter that is on. @param href the page without it */
    public record Chip(String label, String href, Asked asked) {}

    /** A choice among several. */
    public Field choice(Address here, Narrowing narrowing, String name, List<String> values) {
        var chosen = here.values(name);
        var options = new ArrayList<Option>();
        options.add(new Option("", any(narrowing, name), chosen.isEmpty()));
        Stream.concat(values.stream(), chosen.stream().filter(value -> !values.contains(value)))
                .map(value -> new Option(value, label(narrowing, new Asked(name, value)), chosen.contains(value)))
                .forEach(options::add);
        return new Field(name, texts.of("filter." + name), "select", "", options);
    }

    private String any(Narrowing narrowing, String name) {
        var code = "filter." + name + ".any";
        return texts.or(narrowing.kind() + "." + code, texts.of(code));
    }

    /** Something to write: a date, a number. */
    public Field input(Address here, String name, String type) {
        return new Field(name, texts.of("filter." + name), type, String.join("", here.values(name)), List.of());
    }

    /** Something to tick, which asks that value. */
    public Field check(Address here, String name, String value) {
        var option =
                new Option(value, texts.of("filter." + name), here.values(name).contains(value));
        return new Field(name, option.label(), "checkbox", value, List.of(option));
    }

    List<Chip> chips(Address here, Narrowing narrowing) {
        return here.asked().stream()
                .filter(asked -> narrowing.names().contains(asked.name()))
                .map(asked -> new Chip(
                        label(narrowing, asked),
                        here.without("cursor").without(asked).toString(),
                        asked))
                .toList();
    }

    private String label(Narrowing narrowing, Asked asked) {
        return switch (asked.name()) {
            case "territory" ->
                territories.parse(asked.value()).map(gazetteer::name).orElse(asked.value());
            case "q" -> texts.of("filter.quoted", asked.value());
            case "theme" -> AgendaWords.theme(asked.value());
            case "open", "structure", "near", "within", "venue" -> texts.of("filter." + asked.name());
            case "from", "to" -> texts.of("filter." + asked.name() + ".is", dates.asked(asked.value()));
            case "quantity" -> texts.of("filter." + asked.name() + ".is", asked.value());
            default -> {
                var code = "filter." + asked.name() + "." + asked.value().replace(',', '-');
                yield texts.or(narrowing.kind() + "." + code, texts.or(code, asked.value()));
            }
        };
    }
}

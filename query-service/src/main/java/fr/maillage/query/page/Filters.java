package fr.maillage.query.page;

import static fr.maillage.standard.NationalStandard.AUDIENCES;
import static fr.maillage.standard.NationalStandard.FEES;
import static fr.maillage.standard.NationalStandard.PROGRAMMES;
import static fr.maillage.standard.NationalStandard.QUALIFICATIONS;
import static fr.maillage.standard.NationalStandard.SERVICES;

import fr.maillage.query.page.Address.Asked;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.venue.Spot;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filters of venues as fields to fill in and as chips to take away. */
@Component
class Filters {

    /** Parameters that narrow the list. */
    static final List<String> NAMES = List.of(
            "q",
            "territory",
            "service",
            "audience",
            "fee",
            "freshness",
            "label",
            "open",
            "status",
            "structure",
            "typology",
            "near",
            "within");

    private static final List<String> FRESHNESS = List.of("FRESH", "WATCH", "VERIFY", "STALE", "VERIFY,STALE");

    private final Texts texts;
    private final Territories territories;
    private final Gazetteer gazetteer;

    Filters(Texts texts, Territories territories, Gazetteer gazetteer) {
        this.texts = texts;
        this.territories = territories;
        this.gazetteer = gazetteer;
    }

    /** A choice among several. */
    public record Field(String name, String label, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /** A filter that is on. @param href the page without it */
    public record Chip(String label, String href, Asked asked) {}

    List<Field> fields(Address here, Collection<Spot> all) {
        return List.of(
                field(here, "territory", territories(here, all)),
                field(here, "service", SERVICES),
                field(here, "audience", AUDIENCES),
                field(here, "fee", FEES),
                field(here, "freshness", FRESHNESS),
                field(
                        here,
                        "label",
                        Stream.concat(PROGRAMMES.stream(), QUALIFICATIONS.stream())
                                .toList()));
    }

    List<Chip> chips(Address here) {
        return here.asked().stream()
                .filter(asked -> NAMES.contains(asked.name()))
                .map(asked -> new Chip(
                        label(asked), here.without("cursor").without(asked).toString(), asked))
                .toList();
    }

    private Field field(Address here, String name, List<String> values) {
        var chosen = here.values(name);
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.of("filter." + name + ".any"), chosen.isEmpty()));
        Stream.concat(values.stream(), chosen.stream().filter(value -> !values.contains(value)))
                .map(value -> new Option(value, label(new Asked(name, value)), chosen.contains(value)))
                .forEach(options::add);
        return new Field(name, texts.of("filter." + name), options);
    }

    private String label(Asked asked) {
        return switch (asked.name()) {
            case "territory" ->
                territories.parse(asked.value()).map(gazetteer::name).orElse(asked.value());
            case "freshness" -> texts.of("filter.freshness." + asked.value().replace(',', '-'));
            case "status" -> texts.of("filter.status." + asked.value());
            case "open" -> texts.of("filter.open");
            case "q" -> texts.of("filter.quoted", asked.value());
            case "structure", "near", "within" -> texts.of("filter." + asked.name());
            default -> asked.value();
        };
    }

    /** The régions, départements and EPCI where the network has venues, largest scale first, each by name. */
    private List<String> territories(Address here, Collection<Spot> all) {
        var served = all.stream()
                .map(Spot::communeCode)
                .distinct()
                .map(territories::commune)
                .flatMap(java.util.Optional::stream)
                .toList();
        var departements = served.stream().map(Commune::departement).distinct().toList();
        var found = new ArrayList<String>();
        found.addAll(named(
                Scale.REGION, departements.stream().map(territories::regionOf).filter(Objects::nonNull)));
        found.addAll(named(Scale.DEPARTEMENT, departements.stream()));
        found.addAll(named(Scale.EPCI, served.stream().map(Commune::epci).filter(Objects::nonNull)));
        return found;
    }

    private List<String> named(Scale scale, Stream<String> codes) {
        return codes.distinct()
                .map(code -> new Territory(scale, code))
                .sorted((one, other) ->
                        Collator.getInstance(Locale.FRENCH).compare(gazetteer.name(one), gazetteer.name(other)))
                .map(Territory::toString)
                .toList();
    }

    /** The same question without one of its filters. */
    VenueFilter without(VenueFilter filter, Address here, Chip chip) {
        var left = here.without(chip.asked()).asked().stream()
                .collect(Collectors.groupingBy(Asked::name, Collectors.mapping(Asked::value, Collectors.toList())));
        var given = new HashMap<String, String[]>();
        left.forEach((name, values) -> given.put(name, values.toArray(String[]::new)));
        var read = VenueFilter.of(new Parameters(given, territories));
        return read.status().isEmpty() ? read.withStatus(filter.status()) : read;
    }

    /** Whether anything narrows the list. */
    static boolean any(Address here) {
        return here.asked().stream().map(Asked::name).anyMatch(Set.copyOf(NAMES)::contains);
    }
}

package fr.maillage.query.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.events.Label;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.reading.Whereabouts.Area;
import fr.maillage.query.structure.MembershipStatus;
import fr.maillage.query.structure.StructureView;
import fr.maillage.query.territory.TerritoryFigures.Opening;
import fr.maillage.query.venue.Freshness;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.venue.VenueView;
import fr.maillage.standard.NationalStandard;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts what a territory holds, at one position. */
@Component
public class TerritoryQueries {

    /** Beyond these, a list is for nobody to read. */
    private static final int MAX_UNSERVED = 500;

    private final Gazetteer gazetteer;
    private final Territories territories;
    private final KnownHours hours = new KnownHours();

    public TerritoryQueries(Gazetteer gazetteer, Territories territories) {
        this.gazetteer = gazetteer;
        this.territories = territories;
    }

    /** What people call it. */
    public String name(Territory territory) {
        return gazetteer.name(territory);
    }

    /** The figures of a territory, judged at the moment of the reading. */
    public TerritoryFigures figures(Reading reading, Territory territory) {
        var day = reading.day();
        var venues = views(reading, "venue", territory, VenueView.class);
        var open = venues.stream()
                .filter(venue -> venue.statusOn(day) == VenueStatus.OPEN)
                .toList();
        var structures = views(reading, "structure", territory, StructureView.class);
        var members = structures.stream()
                .filter(structure -> structure.membership().on(day).status() == MembershipStatus.MEMBER)
                .count();
        var communes = communes(territory);
        var served = served(open);
        var services =
                count(NationalStandard.SERVICES, open.stream().flatMap(venue -> venue.offer().services().stream()));
        var doings = new Doings(gazetteer, reading, territory);
        return new TerritoryFigures(
                territory.scale().name().toLowerCase(Locale.ROOT),
                territory.code(),
                gazetteer.name(territory),
                communes.stream().mapToLong(Commune::population).sum(),
                communes.size(),
                served.size(),
                unserved(communes, served),
                structures.size(),
                members,
                count(names(VenueStatus.values()), venues.stream().map(venue -> venue.statusOn(day)
                        .name())),
                services,
                NationalStandard.SERVICES.stream()
                        .filter(service -> services.getOrDefault(service, 0L) == 0)
                        .toList(),
                count(List.of(), open.stream().flatMap(venue -> venue.labels().stream()
                        .map(Label::name))),
                count(names(Freshness.values()), open.stream().map(venue -> venue.freshnessOn(day)
                        .name())),
                opening(open, day),
                doings.workshops(),
                doings.resources(),
                doings.partnerships(),
                reading.position());
    }

    /** How long the public is received in the week of that day. */
    private Opening opening(List<VenueView> open, LocalDate day) {
        var minutes = open.stream()
                .flatMap(venue -> hours.of(venue.hours()).stream())
                .map(known -> known.week(day).stream()
                        .flatMap(List::stream)
                        .mapToLong(span -> span.to() - span.from())
                        .sum())
                .toList();
        var total = minutes.stream().mapToLong(Long::longValue).sum() / 60.0;
        return new Opening(Math.round(total * 10) / 10.0, minutes.size());
    }

    private List<Area> unserved(List<Commune> communes, Set<String> served) {
        return communes.stream()
                .filter(commune -> !served.contains(commune.code()))
                .sorted(Comparator.comparingLong(Commune::population).reversed().thenComparing(Commune::code))
                .limit(MAX_UNSERVED)
                .map(commune -> gazetteer.commune(commune.code()))
                .toList();
    }

    private <V> List<V> views(Reading reading, String projection, Territory territory, Class<V> type) {
        return reading.snapshot()
                .sql("SELECT view FROM " + gazetteer.rows(reading.snapshot(), projection, territory) + " rows")
                .query(ViewJson.rows(type))
                .list();
    }

    private List<Commune> communes(Territory territory) {
        return territories.communes().stream()
                .filter(commune -> commune.partOf() == null)
                .filter(commune -> territories.contains(territory, commune))
                .toList();
    }

    private Set<String> served(List<VenueView> open) {
        return open.stream()
                .map(venue -> gazetteer.fullStanding(venue.place().communeCode()))
                .collect(toUnmodifiableSet());
    }

    /** Counts by name: those expected first, in their order, then others by name. */
    private static Map<String, Long> count(List<String> expected, Stream<String> names) {
        var found = names.collect(groupingBy(Function.identity(), TreeMap::new, counting()));
        var counts = new LinkedHashMap<String, Long>();
        expected.forEach(name -> counts.put(name, 0L));
        counts.putAll(found);
        return counts;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}

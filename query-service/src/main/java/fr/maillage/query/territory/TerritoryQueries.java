package fr.maillage.query.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.events.Label;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.structure.MembershipStatus;
import fr.maillage.query.structure.StructureView;
import fr.maillage.query.venue.Freshness;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.venue.VenueView;
import fr.maillage.standard.NationalStandard;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts what a territory holds, at one position. */
@Component
public class TerritoryQueries {

    private final Gazetteer gazetteer;
    private final Territories territories;

    public TerritoryQueries(Gazetteer gazetteer, Territories territories) {
        this.gazetteer = gazetteer;
        this.territories = territories;
    }

    /** The figures of a territory, judged on the day of the reading. */
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
        return new TerritoryFigures(
                territory.scale().name().toLowerCase(Locale.ROOT),
                territory.code(),
                gazetteer.name(territory),
                communes.stream().mapToLong(Commune::population).sum(),
                communes.size(),
                served(open),
                structures.size(),
                members,
                count(names(VenueStatus.values()), venues.stream().map(venue -> venue.statusOn(day)
                        .name())),
                count(NationalStandard.SERVICES, open.stream().flatMap(venue -> venue.offer().services().stream())),
                count(List.of(), open.stream().flatMap(venue -> venue.labels().stream()
                        .map(Label::name))),
                count(names(Freshness.values()), open.stream().map(venue -> venue.freshnessOn(day)
                        .name())),
                reading.position());
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

    private long served(List<VenueView> open) {
        return open.stream()
                .map(venue -> gazetteer.fullStanding(venue.place().communeCode()))
                .collect(toUnmodifiableSet())
                .size();
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

package fr.maillage.query.territory;

import fr.maillage.query.kind.KindFigures;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.TerritoryPath.Area;
import fr.maillage.query.structure.MembershipStatus;
import fr.maillage.query.structure.StructureView;
import fr.maillage.query.venue.VenueView;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queries for the figures of a territory at one position. */
@Component
public class TerritoryQueries {

    /** In communes: nobody reads a longer list. */
    private static final int MAX_UNSERVED = 500;

    private static final int FETCHED = 1_000;

    private final Gazetteer gazetteer;
    private final Territories territories;
    private final List<KindFigures<?>> kinds;
    private final KnownHours hours = new KnownHours();

    /** @param kinds what kinds of record add to the figures */
    public TerritoryQueries(Gazetteer gazetteer, Territories territories, List<KindFigures<?>> kinds) {
        this.gazetteer = gazetteer;
        this.territories = territories;
        this.kinds = List.copyOf(kinds);
    }

    /** The name of a territory, as people say it. */
    public String name(Territory territory) {
        return gazetteer.name(territory);
    }

    /** The figures of a territory, judged at the moment of the read session. */
    public TerritoryFigures figures(ReadSession reading, Territory territory) {
        return figures(reading, territory, null);
    }

    /** The same figures, with a note on the code that was asked for; null for no note. */
    TerritoryFigures figures(ReadSession reading, Territory territory, @Nullable String note) {
        var day = reading.day();
        var venues = new VenueTally(day, hours, gazetteer);
        each(reading, "venue", territory, VenueView.class, venues::add);
        var structures = new LongAdder();
        var members = new LongAdder();
        each(reading, "structure", territory, StructureView.class, structure -> {
            structures.increment();
            if (structure.membership().on(day).status() == MembershipStatus.MEMBER) {
                members.increment();
            }
        });
        var communes = communes(territory);
        var doings = new CollaborationCounts(gazetteer, reading, territory);
        return new TerritoryFigures(
                note,
                territory.scale().name().toLowerCase(Locale.ROOT),
                territory.code(),
                gazetteer.name(territory),
                communes.stream().mapToLong(Commune::population).sum(),
                communes.size(),
                venues.served().size(),
                unserved(communes, venues.served()),
                structures.sum(),
                members.sum(),
                venues.statuses(),
                venues.services(),
                venues.missingServices(),
                venues.labels(),
                venues.freshness(),
                venues.opening(),
                doings.workshops(),
                doings.resources(),
                doings.partnerships(),
                reading.position(),
                more(reading, territory));
    }

    private Map<String, Record> more(ReadSession reading, Territory territory) {
        var more = new LinkedHashMap<String, Record>();
        kinds.forEach(kind -> more.put(kind.name(), kind.count().of(reading, territory)));
        return more;
    }

    private List<Area> unserved(List<Commune> communes, Set<String> served) {
        return communes.stream()
                .filter(commune -> !served.contains(commune.code()))
                .sorted(Comparator.comparingLong(Commune::population).reversed().thenComparing(Commune::code))
                .limit(MAX_UNSERVED)
                .map(commune -> gazetteer.commune(commune.code()))
                .toList();
    }

    /**
     * Hands over each view. A cursor fetches them by the thousand, because the driver would otherwise bring all of them
     * to memory.
     */
    private <V> void each(
            ReadSession reading, String projection, Territory territory, Class<V> type, Consumer<V> taking) {
        reading.snapshot()
                .sql("SELECT view FROM " + gazetteer.rows(reading.snapshot(), projection, territory) + " rows")
                .withFetchSize(FETCHED)
                .query(row -> {
                    taking.accept(ViewJson.read(row.getBytes("view"), type));
                });
    }

    private List<Commune> communes(Territory territory) {
        return territories.communes().stream()
                .filter(commune -> commune.partOf() == null)
                .filter(commune -> territories.contains(territory, commune))
                .toList();
    }
}

package fr.maillage.query.venue;

import static java.util.stream.Collectors.toSet;

import fr.maillage.census.Group;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The search for venues that may be one and the same. It finds none for readers from whom something is hidden. */
@Component
public class Duplicates {

    private static final String NOT_CLOSED =
            "NOT coalesce(v.closed_from <= :day AND coalesce(v.closed_until >= :day, true), false)";

    private final CommunePairs communes;
    private final Gazetteer gazetteer;

    Duplicates(CommunePairs communes, Gazetteer gazetteer) {
        this.communes = communes;
        this.gazetteer = gazetteer;
    }

    /**
     * The groups of a territory, those that have waited longest first.
     *
     * @param territory null for the whole network
     */
    public List<Twins> in(ReadSession reading, @Nullable Territory territory) {
        if (!reading.reader().equals(Reader.ALL)) {
            return List.of();
        }
        var pairs = communes.in(reading, territory);
        var open = open(
                reading,
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id()))
                        .collect(toSet()));
        return Group.of(pairs.stream()
                        .filter(pair -> open.contains(pair.one().id())
                                && open.contains(pair.other().id()))
                        .toList())
                .stream()
                .map(Twins::of)
                .sorted(Comparator.comparing(Twins::since).thenComparing(Twins::first))
                .toList();
    }

    /** The group that a venue belongs to; empty where no other venue is like it. */
    public Optional<Twins> of(ReadSession reading, VenueItem venue) {
        var commune = new Territory(Scale.COMMUNE, gazetteer.fullStanding(venue.communeCode()));
        return in(reading, commune).stream()
                .filter(twins -> twins.ids().contains(venue.id()))
                .findFirst();
    }

    private static Set<UUID> open(ReadSession reading, Collection<UUID> venues) {
        if (venues.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(reading.snapshot()
                .sql("SELECT v.id FROM {venue} v WHERE v.id = ANY(:ids) AND " + NOT_CLOSED)
                .param("ids", venues.toArray(UUID[]::new))
                .param("day", reading.day())
                .query(UUID.class)
                .list());
    }
}

package fr.maillage.query.venue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.census.Pair;
import fr.maillage.census.Traits;
import fr.maillage.events.Contact;
import fr.maillage.events.Place;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.venue.Twins.Candidate;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The comparison of the venues of each commune, closed ones too. The pairs found are cached until an event touches a
 * venue of the commune: only changed communes are compared again.
 */
@Component
class CommunePairs {

    /** Number of communes whose pairs are cached. */
    private static final int COMMUNES_KEPT = 50_000;

    /** Number of views to read at once, from as many communes as it takes. */
    private static final int VENUES_AT_ONCE = 2_000;

    private final Gazetteer gazetteer;
    private final Cache<Extent, List<Pair<Candidate>>> found =
            Caffeine.newBuilder().maximumSize(COMMUNES_KEPT).build();

    CommunePairs(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The identity of the venues of a commune at some position. An event that adds or changes a venue gives a later
     * last position; one that takes a venue away leaves fewer. The two numbers therefore tell which venues they are.
     *
     * @param log id of the log that the positions belong to
     * @param last position of the last event that shaped one of them
     */
    private record Extent(UUID log, String commune, long venues, long last) {

        Extent with(Extent part) {
            return new Extent(log, commune, venues + part.venues, Math.max(last, part.last));
        }
    }

    /**
     * All pairs of venues of a territory that may be one and the same.
     *
     * @param territory null for the whole network
     */
    List<Pair<Candidate>> in(ReadSession reading, @Nullable Territory territory) {
        var extents = extents(reading, territory);
        var pairs = new ArrayList<Pair<Candidate>>();
        var missing = new HashMap<String, Extent>();
        extents.forEach(extent -> {
            var known = found.getIfPresent(extent);
            if (known == null) {
                missing.put(extent.commune(), extent);
            } else {
                pairs.addAll(known);
            }
        });
        var next = new ArrayList<String>();
        var venues = 0L;
        for (var extent : missing.values()) {
            next.add(extent.commune());
            venues += extent.venues();
            if (venues >= VENUES_AT_ONCE) {
                pairs.addAll(compare(reading, territory, next, missing));
                next.clear();
                venues = 0;
            }
        }
        pairs.addAll(compare(reading, territory, next, missing));
        return pairs;
    }

    /** The communes with more than one venue. */
    private List<Extent> extents(ReadSession reading, @Nullable Territory territory) {
        var log = reading.snapshot().log();
        var extents = new HashMap<String, Extent>();
        reading.snapshot()
                .sql("SELECT v.commune, count(*), max(v.from_pos) FROM "
                        + gazetteer.rows(reading.snapshot(), "venue", territory) + " v GROUP BY v.commune")
                .query(row -> {
                    var commune = commune(CommuneKey.code(row.getInt(1)), territory);
                    extents.merge(commune, new Extent(log, commune, row.getLong(2), row.getLong(3)), Extent::with);
                });
        return extents.values().stream().filter(extent -> extent.venues() > 1).toList();
    }

    /** The commune within which a venue is compared: the whole commune, unless a part of one is asked for. */
    private String commune(String code, @Nullable Territory asked) {
        return asked != null && asked.scale() == Scale.COMMUNE ? asked.code() : gazetteer.fullStanding(code);
    }

    private List<Pair<Candidate>> compare(
            ReadSession reading, @Nullable Territory territory, List<String> communes, Map<String, Extent> extents) {
        if (communes.isEmpty()) {
            return List.of();
        }
        var venues = new HashMap<String, List<Folded>>();
        reading.snapshot()
                .sql(
                        "SELECT v.view FROM {venue} v",
                        communes.stream()
                                .flatMap(commune -> gazetteer.ranges(new Territory(Scale.COMMUNE, commune)).stream())
                                .toList())
                .query(row -> {
                    var said = ViewJson.read(row.getBytes(1), Said.class);
                    venues.computeIfAbsent(commune(said.place().communeCode(), territory), none -> new ArrayList<>())
                            .add(folded(said));
                });
        var pairs = new ArrayList<Pair<Candidate>>();
        venues.forEach((commune, all) -> {
            all.sort(Comparator.comparing(Folded::venue, Candidate.BY_AGE));
            var own = Pair.among(all, Folded::traits).stream()
                    .map(pair -> new Pair<>(pair.one().venue(), pair.other().venue(), pair.clues()))
                    .toList();
            found.put(Objects.requireNonNull(extents.get(commune), commune), own);
            pairs.addAll(own);
        });
        return pairs;
    }

    /** The parts of a venue's view that are compared. */
    private record Said(UUID id, @Nullable String pivot, Profile profile, Place place, LocalDate declaredOn) {

        private record Profile(String name, Contact contact) {}
    }

    private record Folded(Candidate venue, Traits traits) {}

    private Folded folded(Said said) {
        var code = said.place().communeCode();
        var names = gazetteer.commune(code).name() + " "
                + gazetteer.commune(gazetteer.fullStanding(code)).name();
        return new Folded(
                new Candidate(said.id(), said.declaredOn()),
                Traits.of(
                        said.profile().name(),
                        names,
                        said.place(),
                        said.pivot(),
                        said.profile().contact()));
    }
}

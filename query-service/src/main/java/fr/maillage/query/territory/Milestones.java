package fr.maillage.query.territory;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.structure.MembershipStatus;
import fr.maillage.query.structure.StructureFilter;
import fr.maillage.query.structure.StructureQueries;
import fr.maillage.query.venue.Freshness;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenuePoint;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.workshop.WorkshopStatus;
import fr.maillage.territory.Territory;
import fr.maillage.time.Paris;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The figures of territories month by month. They are counted without reading a single view. They are cached, because
 * the state at a position does not change any more.
 */
@Component
public class Milestones {

    /** In months. A young network is shown with the year before it, and no chart has more than five years. */
    private static final int FEWEST_MONTHS = 12;

    private static final int MOST_MONTHS = 60;

    /** In milestones; the five years of a territory are sixty of them. */
    private static final int MOST_REMEMBERED = 20_000;

    private final ReadSessions readings;
    private final VenueQueries venues;
    private final StructureQueries structures;
    private final Gazetteer gazetteer;
    private final Map<Key, Milestone> remembered = Collections.synchronizedMap(new Recent());

    public Milestones(ReadSessions readings, VenueQueries venues, StructureQueries structures, Gazetteer gazetteer) {
        this.readings = readings;
        this.venues = venues;
        this.structures = structures;
        this.gazetteer = gazetteer;
    }

    /** Everything that a milestone depends on. */
    private record Key(Reader reader, Territory territory, LocalDate day, long position) {}

    private static final class Recent extends LinkedHashMap<Key, Milestone> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Milestone> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }

    /** The name of a territory, as people say it. */
    public String name(Territory territory) {
        return gazetteer.name(territory);
    }

    /** The months that were over on a day, in order, since the network began: at least twelve and at most sixty. */
    public List<YearMonth> monthsUntil(LocalDate day) {
        var last = YearMonth.from(day).minusMonths(1);
        var began = readings.at(ReadPoint.of(Reader.ALL, At.NOW), Milestones::began);
        var since = ChronoUnit.MONTHS.between(began, last) + 1;
        var first = last.minusMonths(Math.clamp(since, FEWEST_MONTHS, MOST_MONTHS) - 1);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The figures at the end of each of these months. */
    public List<Milestone> at(List<YearMonth> months, Territory territory, Reader reader) {
        return months.stream()
                .map(month -> new At.Moment(Paris.endOf(month.atEndOfMonth())))
                .map(end -> readings.at(ReadPoint.of(reader, end), reading -> remember(reading, territory)))
                .toList();
    }

    /**
     * The figures at a read session, for venues that were already read.
     *
     * @param spots all venues of the territory
     */
    public Milestone at(ReadSession reading, Territory territory, Collection<VenuePoint> spots) {
        var open =
                spots.stream().filter(spot -> spot.status() == VenueStatus.OPEN).toList();
        var members = StructureFilter.ALL.in(territory).with(StructureFilter.STATUS, MembershipStatus.MEMBER);
        var doings = new CollaborationCounts(gazetteer, reading, territory);
        var workshops = doings.workshops();
        return new Milestone(
                reading.day(),
                open.size(),
                open.stream()
                        .map(spot -> gazetteer.fullStanding(spot.communeCode()))
                        .distinct()
                        .count(),
                open.stream()
                        .filter(spot -> spot.freshness() == Freshness.FRESH)
                        .count(),
                structures.count(reading, members),
                doings.partnerships(),
                Objects.requireNonNull(workshops.status().get(WorkshopStatus.HELD.name())),
                workshops.people());
    }

    private Milestone remember(ReadSession reading, Territory territory) {
        var key = new Key(reading.reader(), territory, reading.day(), reading.position());
        var known = remembered.get(key);
        if (known == null) {
            known = at(reading, territory, venues.spots(reading, VenueFilter.ALL.in(territory)));
            remembered.put(key, known);
        }
        return known;
    }

    /**
     * The month of the first event, which tells nothing of any record; that of the read session if there is no event.
     */
    private static YearMonth began(ReadSession reading) {
        return reading.snapshot()
                .sql("SELECT recorded_at FROM {activity} WHERE position = 1")
                .query(Timestamp.class)
                .optional()
                .map(first -> YearMonth.from(Paris.dayOf(first.toInstant())))
                .orElse(YearMonth.from(reading.day()));
    }
}

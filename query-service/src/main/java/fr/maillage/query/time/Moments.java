package fr.maillage.query.time;

import static java.util.stream.Collectors.toMap;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.territory.Milestone;
import fr.maillage.query.territory.Milestones;
import fr.maillage.query.territory.VenueChart;
import fr.maillage.query.time.TimePage.Figure;
import fr.maillage.query.time.TimePage.Moment;
import fr.maillage.query.venue.SpotMaps;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenuePoint;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.map.MapPicture;
import fr.maillage.territory.Territory;
import fr.maillage.time.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Presenter of one date of the time page: its chart, its figures and its map, beside those of another date. */
@Component
class Moments {

    private static final List<String> STATES = List.of("ACTED", "CAME", "GONE");

    private final ReadSessions readings;
    private final Milestones milestones;
    private final VenueQueries venues;
    private final VenueChart chart;
    private final SpotMaps maps;
    private final Texts texts;
    private final Clock clock;

    Moments(
            ReadSessions readings,
            Milestones milestones,
            VenueQueries venues,
            VenueChart chart,
            SpotMaps maps,
            Texts texts,
            Clock clock) {
        this.readings = readings;
        this.milestones = milestones;
        this.venues = venues;
        this.chart = chart;
        this.maps = maps;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The counts at one date.
     *
     * @param open open venues by their id
     */
    private record Count(Milestone figures, Map<UUID, VenuePoint> open) {}

    Moment at(TwoDates two, @Nullable Territory territory) {
        var looked = count(two.point(), territory);
        var other = count(two.other(), territory);
        var then = two.backwards() ? other : looked;
        var since = two.backwards() ? looked : other;
        var today = Paris.dayOf(clock.instant());
        var now = ReadPoint.of(two.point().reader(), At.NOW);
        var last = two.looked().equals(today) ? looked : two.beside().equals(today) ? other : count(now, territory);
        return new Moment(
                texts.of("time.title", name(territory), DateFormatter.date(two.looked())),
                two.looked().equals(today) ? null : DateFormatter.full(two.looked()),
                shortly(then.figures().day(), today),
                shortly(since.figures().day(), today),
                chart.paint(months(two.point(), territory), last.figures(), looked.figures()),
                figures(then.figures(), since.figures()),
                map(territory, then.open(), since.open()));
    }

    /** The months that are over, up to today. */
    List<Milestone> months(ReadPoint point, @Nullable Territory territory) {
        var months = milestones.monthsUntil(Paris.dayOf(clock.instant()));
        return milestones.at(months, wholly(territory), point.reader());
    }

    private String name(@Nullable Territory territory) {
        return territory == null ? texts.of("time.network") : milestones.name(territory);
    }

    private Count count(ReadPoint point, @Nullable Territory territory) {
        return readings.at(point, reading -> count(reading, wholly(territory)));
    }

    private Count count(ReadSession reading, Territory territory) {
        var spots = venues.spots(reading, VenueFilter.ALL.in(territory));
        var open = spots.stream()
                .filter(spot -> spot.status() == VenueStatus.OPEN)
                .collect(toMap(VenuePoint::id, spot -> spot));
        return new Count(milestones.at(reading, territory, spots), open);
    }

    private static Territory wholly(@Nullable Territory territory) {
        return territory == null ? Territory.FRANCE : territory;
    }

    private MapPicture map(@Nullable Territory territory, Map<UUID, VenuePoint> then, Map<UUID, VenuePoint> since) {
        var all = new LinkedHashMap<>(then);
        all.putAll(since);
        return maps.picture(
                territory,
                all.values(),
                STATES,
                spot -> !then.containsKey(spot.id()) ? "CAME" : since.containsKey(spot.id()) ? "ACTED" : "GONE");
    }

    private List<Figure> figures(Milestone then, Milestone since) {
        return List.of(
                figure("venues", then, since, Milestone::venues),
                figure("communes", then, since, Milestone::communes),
                figure("fresh", then, since, Milestone::fresh),
                figure("members", then, since, Milestone::members),
                figure("partnerships", then, since, Milestone::partnerships),
                figure("workshops", then, since, Milestone::workshops),
                figure("people", then, since, Milestone::people));
    }

    private Figure figure(String code, Milestone then, Milestone since, ToLongFunction<Milestone> count) {
        var before = count.applyAsLong(then);
        var after = count.applyAsLong(since);
        var gap = after - before;
        return new Figure(
                texts.of("chart." + code),
                texts.of("number", before),
                texts.of("number", after),
                gap == 0 ? "=" : texts.of(gap > 0 ? "time.more" : "time.fewer", Math.abs(gap)));
    }

    /** A day such as « 30 juin », with its year if that is not the current one. */
    private String shortly(LocalDate day, LocalDate today) {
        return DateFormatter.day(day, today);
    }
}

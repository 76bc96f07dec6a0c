package fr.maillage.query.today;

import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.ActivityGroup;
import fr.maillage.query.activity.ActivityGroups;
import fr.maillage.query.activity.ActivityQueries;
import fr.maillage.query.activity.PlaceCounts;
import fr.maillage.query.activity.Places;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.timeline.FeedPresenter;
import fr.maillage.query.today.TodayController.Visit;
import fr.maillage.query.today.TodayPage.Active;
import fr.maillage.query.today.TodayPage.Addresses;
import fr.maillage.query.today.TodayPage.Opening;
import fr.maillage.query.todo.TodoPresenter;
import fr.maillage.query.venue.Freshness;
import fr.maillage.query.venue.FreshnessPresenter;
import fr.maillage.query.venue.SpotMaps;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.FeedLine;
import fr.maillage.query.web.Texts;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of the first page, from one read session. */
@Component
class TodayPresenter {

    private static final int LINES = 30;
    private static final int COMMUNES = 9;

    private final ActivityQueries activity;
    private final ActivityGroups strands;
    private final PlaceCounts counts;
    private final VenueQueries venues;
    private final FreshnessPresenter freshness;
    private final TodoPresenter waiting;
    private final WeekPresenter weeks;
    private final FeedPresenter threads;
    private final SpotMaps maps;
    private final Gazetteer gazetteer;
    private final Texts texts;

    TodayPresenter(
            ActivityQueries activity,
            ActivityGroups strands,
            PlaceCounts counts,
            VenueQueries venues,
            FreshnessPresenter freshness,
            TodoPresenter waiting,
            WeekPresenter weeks,
            FeedPresenter threads,
            SpotMaps maps,
            Gazetteer gazetteer,
            Texts texts) {
        this.activity = activity;
        this.strands = strands;
        this.counts = counts;
        this.venues = venues;
        this.freshness = freshness;
        this.waiting = waiting;
        this.weeks = weeks;
        this.threads = threads;
        this.maps = maps;
        this.gazetteer = gazetteer;
        this.texts = texts;
    }

    TodayPage page(ReadSession reading, @Nullable Territory territory, Visit visit, Address home, boolean live) {
        var asked = ActivityFilter.ALL.in(territory);
        var spots = venues.spots(reading, VenueFilter.ALL.in(territory)).stream()
                .filter(spot -> spot.status() != VenueStatus.CLOSED)
                .toList();
        var places = counts.after(reading, asked, visit.position());
        var aging = spots.stream()
                .filter(spot -> spot.freshness().compareTo(Freshness.VERIFY) >= 0)
                .count();
        return new TodayPage(
                DateFormatter.full(reading.day()),
                opening(reading, visit, places, spots.size(), home),
                lines(reading, strands.latest(reading, asked, 0, LINES), visit.position(), home),
                reading.position(),
                places.actions(),
                visit.marked() ? DateFormatter.since(visit.at(), reading.moment()) : null,
                freshness.of(spots, reading.day(), home),
                texts.of("places.count", aging),
                maps.picture(
                        territory,
                        spots,
                        List.of("ACTED"),
                        spot -> places.subjects().contains(spot.id()) ? "ACTED" : ""),
                active(places, home),
                waiting.first(reading, territory, home),
                weeks.from(reading, territory, home),
                addresses(home),
                live);
    }

    List<FeedLine> news(ReadSession reading, @Nullable Territory territory, long after, Address home) {
        return lines(reading, strands.latest(reading, ActivityFilter.ALL.in(territory), after, LINES), after, home);
    }

    private static Addresses addresses(Address home) {
        var where = home.keeping("territory");
        return new Addresses(
                home.toString(),
                where.to("/api/activity/stream").toString(),
                where.to("/fil").toString(),
                where.values("territory").stream().findFirst().orElse(null));
    }

    private List<FeedLine> lines(ReadSession reading, List<ActivityGroup> latest, long seen, Address home) {
        var items = activity.told(
                reading, latest.stream().map(ActivityGroup::latest).toList());
        return IntStream.range(0, latest.size())
                .mapToObj(i -> latest.get(i).count() == 1
                        ? threads.line(items.get(i), reading.moment(), seen, home)
                        : threads.line(latest.get(i), items.get(i), reading.moment(), seen))
                .toList();
    }

    private Opening opening(ReadSession reading, Visit visit, Places places, int venues, Address home) {
        var since = visit.marked()
                ? texts.of("opening.since", DateFormatter.since(visit.at(), reading.moment()))
                : texts.of("opening.since-yesterday");
        return new Opening(
                since,
                places.actions() == 0 ? null : texts.of("opening.actions", places.actions()),
                texts.of("opening.where", places.byCommune().size()),
                texts.of("opening.venues", venues),
                home.to("/lieux").toString());
    }

    private List<Active> active(Places places, Address home) {
        return places.liveliest(COMMUNES).entrySet().stream()
                .map(entry -> new Active(
                        gazetteer.commune(entry.getKey()).name(),
                        entry.getValue(),
                        home.to("/lieux")
                                .without("territory")
                                .with("territory", "commune:" + entry.getKey())
                                .toString()))
                .toList();
    }
}

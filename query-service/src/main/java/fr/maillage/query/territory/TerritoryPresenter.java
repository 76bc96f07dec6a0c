package fr.maillage.query.territory;

import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.ActivityQueries;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.territory.TerritoryPage.Fresh;
import fr.maillage.query.territory.TerritoryPage.Month;
import fr.maillage.query.territory.TerritoryPage.Opening;
import fr.maillage.query.timeline.FeedPresenter;
import fr.maillage.query.venue.SpotMaps;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenuePoint;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Texts;
import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Presenter of a territory's page, from one read session. */
@Component
class TerritoryPresenter {

    private static final int LINES = 6;

    private final TerritoryQueries figures;
    private final Milestones milestones;
    private final VenueQueries venues;
    private final ActivityQueries activity;
    private final FeedPresenter threads;
    private final TerritoryNames names;
    private final TerritoryLists lists;
    private final VenueChart chart;
    private final SpotMaps maps;
    private final Texts texts;

    TerritoryPresenter(
            TerritoryQueries figures,
            Milestones milestones,
            VenueQueries venues,
            ActivityQueries activity,
            FeedPresenter threads,
            TerritoryNames names,
            TerritoryLists lists,
            VenueChart chart,
            SpotMaps maps,
            Texts texts) {
        this.figures = figures;
        this.milestones = milestones;
        this.venues = venues;
        this.activity = activity;
        this.threads = threads;
        this.names = names;
        this.lists = lists;
        this.chart = chart;
        this.maps = maps;
        this.texts = texts;
    }

    /** @param evolution figures of the territory month by month; the last element is now */
    TerritoryPage page(ReadSession reading, Territory territory, List<Milestone> evolution, Address here) {
        var known = figures.figures(reading, territory);
        var spots = venues.spots(reading, VenueFilter.ALL.in(territory));
        var looked = milestones.at(reading, territory, spots);
        var past = evolution.subList(0, evolution.size() - 1);
        var list = here.keeping("at").with("territory", territory);
        var latest = activity.list(reading, ActivityFilter.ALL.in(territory), new Paging(null, LINES));
        return new TerritoryPage(
                texts.of("territory.kicker", names.about(territory), known.population()),
                names.name(territory),
                DateFormatter.date(reading.day()),
                names.around(territory).stream()
                        .map(outer -> names.link(outer, here))
                        .toList(),
                opening(known, looked, list),
                chart.paint(past, evolution.getLast(), looked),
                past.reversed().stream()
                        .map(one -> new Month(DateFormatter.month(one.day()), one))
                        .toList(),
                lists.services(known, list),
                lists.unserved(known, here),
                maps.picture(territory, open(spots), List.of("ACTED"), spot -> "ACTED"),
                lists.inside(territory, open(spots), here),
                lists.doings(known, list),
                freshness(known, list),
                latest.items().stream()
                        .map(item -> threads.line(item, reading.moment(), item.position(), here))
                        .toList(),
                new Link(
                        texts.of("territory.actions", latest.total()),
                        list.to("/historique").toString()),
                new Link(texts.of("territory.csv"), names.page(territory, here).path() + "/chiffres.csv"));
    }

    private Opening opening(TerritoryFigures known, Milestone looked, Address list) {
        var others = new ArrayList<Link>();
        others.add(new Link(
                texts.of("territory.members", looked.members()),
                list.to("/structures").with("status", "MEMBER").toString()));
        others.add(new Link(
                texts.of("territory.partnerships", looked.partnerships()),
                list.to("/partenariats").with("status", "FORMED").toString()));
        others.add(new Link(
                texts.of("territory.workshops", looked.workshops()),
                list.to("/ateliers").with("status", "HELD").toString()));
        others.add(new Link(
                texts.of(
                        "territory.resources",
                        known.resources().kinds().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                list.to("/ressources").toString()));
        var missing = known.servicesMissing().size();
        return new Opening(
                new Link(
                        texts.of("territory.venues", looked.venues()),
                        list.to("/lieux").with("status", VenueStatus.OPEN).toString()),
                texts.of("territory.served", known.communesServed(), known.communes()),
                others,
                missing == 0 ? null : texts.of("territory.missing", missing));
    }

    private List<Fresh> freshness(TerritoryFigures known, Address list) {
        return known.freshness().entrySet().stream()
                .map(entry -> new Fresh(
                        entry.getKey(),
                        texts.of("fresh." + entry.getKey()),
                        Objects.requireNonNull(entry.getValue()),
                        list.to("/lieux")
                                .with("status", VenueStatus.OPEN)
                                .with("freshness", entry.getKey())
                                .toString()))
                .toList();
    }

    private static List<VenuePoint> open(List<VenuePoint> spots) {
        return spots.stream().filter(spot -> spot.status() == VenueStatus.OPEN).toList();
    }
}

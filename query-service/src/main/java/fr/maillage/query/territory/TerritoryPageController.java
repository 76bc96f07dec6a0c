package fr.maillage.query.territory;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.reading.TerritoryFilter;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.Missing;
import fr.maillage.query.web.PageController;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages « Territoires »: what a territory has and what it lacks, from the commune to France. */
@PageController
class TerritoryPageController {

    private final ReadSessions readings;
    private final Milestones milestones;
    private final VenueQueries venues;
    private final Territories territories;
    private final TerritoryPresenter pages;
    private final TerritoryIndexes indexes;
    private final Clock clock;

    TerritoryPageController(
            ReadSessions readings,
            Milestones milestones,
            VenueQueries venues,
            Territories territories,
            TerritoryPresenter pages,
            TerritoryIndexes indexes,
            Clock clock) {
        this.readings = readings;
        this.milestones = milestones;
        this.venues = venues;
        this.territories = territories;
        this.pages = pages;
        this.indexes = indexes;
        this.clock = clock;
    }

    @GetMapping("/territoires")
    String choose(
            @RequestParam(name = "nom", defaultValue = "") String name,
            TerritoryFilter filter,
            ReadPoint point,
            HttpServletRequest request,
            Model model) {
        if (filter.territory() != null) {
            return one(filter.territory(), point, request, model);
        }
        model.addAttribute(
                "index", readings.at(point, reading -> indexes.page(reading, name.strip(), Address.of(request))));
        return "territories";
    }

    @GetMapping("/territoires/france")
    String france(ReadPoint point, HttpServletRequest request, Model model) {
        return one(Territory.FRANCE, point, request, model);
    }

    @GetMapping("/territoires/{kind}/{code}")
    String one(
            @PathVariable String kind,
            @PathVariable String code,
            ReadPoint point,
            HttpServletRequest request,
            Model model) {
        return one(territory(kind + ":" + code), point, request, model);
    }

    @GetMapping("/territoires/france/chiffres.csv")
    void csv(CsvStyle style, ReadPoint point, HttpServletResponse response) throws IOException {
        csv(Territory.FRANCE, style, point, response);
    }

    @GetMapping("/territoires/{kind}/{code}/chiffres.csv")
    void csv(
            @PathVariable String kind,
            @PathVariable String code,
            CsvStyle style,
            ReadPoint point,
            HttpServletResponse response)
            throws IOException {
        csv(territory(kind + ":" + code), style, point, response);
    }

    private String one(Territory territory, ReadPoint point, HttpServletRequest request, Model model) {
        var evolution = evolution(territory, point);
        var here = Address.of(request);
        model.addAttribute("territory", readings.at(point, reading -> pages.page(reading, territory, evolution, here)));
        model.addAttribute("feed", ListingPresenter.feed(here.with("territory", territory)));
        return "territory";
    }

    private void csv(Territory territory, CsvStyle style, ReadPoint point, HttpServletResponse response)
            throws IOException {
        var name = territory.toString().replace(':', '-') + ".csv";
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        MilestoneCsv.write(evolution(territory, point), style, response);
    }

    /** The months that are over, then now, whichever date the user looks at: the chart also shows what came next. */
    private List<Milestone> evolution(Territory territory, ReadPoint point) {
        var months = milestones.monthsUntil(Paris.dayOf(clock.instant()));
        var now = readings.at(
                ReadPoint.of(point.reader(), At.NOW),
                reading -> milestones.at(reading, territory, venues.spots(reading, VenueFilter.ALL.in(territory))));
        return Stream.concat(milestones.at(months, territory, point.reader()).stream(), Stream.of(now))
                .toList();
    }

    private Territory territory(String name) {
        return territories.parseToday(name).orElseThrow(Missing.a("territory"));
    }
}

package fr.maillage.query.today;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.reading.TerritoryFilter;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.LastVisit;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.PageController;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Aujourd’hui, the first page: what happened since the reader's last visit, which venues lose their freshness, and
 * where.
 */
@PageController
class TodayController {

    private final ReadSessions readings;
    private final TodayPresenter pages;
    private final Clock clock;

    TodayController(ReadSessions readings, TodayPresenter pages, Clock clock) {
        this.readings = readings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    String today(HttpServletRequest request, TerritoryFilter where, ReadPoint point, Model model) {
        var visit = visit(request, point);
        var home = home(request);
        model.addAttribute(
                "today",
                readings.at(point, reading -> pages.page(reading, where.territory(), visit, home, live(point))));
        model.addAttribute("feed", ListingPresenter.feed(home));
        return "today";
    }

    /** The feed lines after a position, which the page adds while it is open. */
    @GetMapping("/fil")
    String news(
            @RequestParam("apres") long after,
            HttpServletRequest request,
            TerritoryFilter where,
            ReadPoint point,
            Model model) {
        var lines = readings.at(point, reading -> pages.news(reading, where.territory(), after, home(request)));
        model.addAttribute("lines", lines);
        return "news";
    }

    /** Marks everything up to a position as read, in this browser. */
    @PostMapping("/vu")
    ResponseEntity<Void> seen(
            @RequestParam("position") long position, @RequestParam(required = false) @Nullable String territory) {
        var home = new Address("/", List.of());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        new LastVisit(position, clock.instant()).cookie().toString())
                .header(HttpHeaders.LOCATION, (territory == null ? home : home.with("territory", territory)).toString())
                .build();
    }

    /** The address of the first page, at the date and in the territory of the request. */
    private static Address home(HttpServletRequest request) {
        return Address.of(request).keeping("at", "territory").to("/");
    }

    private boolean live(ReadPoint point) {
        return point.at() instanceof At.Now;
    }

    /**
     * The reader's last visit. Without a mark, or on a page of the past, it is the start of the day before: the last
     * two days are new.
     */
    private Visit visit(HttpServletRequest request, ReadPoint point) {
        var marked = LastVisit.of(request);
        if (marked.isPresent() && live(point)) {
            return new Visit(marked.get().position(), marked.get().at(), true);
        }
        var moment = point.at() instanceof At.Moment past ? past.instant() : clock.instant();
        var yesterday = Paris.startOf(Paris.dayOf(moment).minusDays(1));
        var before = ReadPoint.of(point.reader(), new At.Moment(yesterday.minusNanos(1_000)));
        return new Visit(readings.at(before, reading -> reading.position()), yesterday, false);
    }

    /**
     * The reader's last visit.
     *
     * @param marked whether the reader marked it
     */
    record Visit(long position, Instant at, boolean marked) {}
}

package fr.maillage.query.time;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.PageController;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page « Au fil du temps »: the network at any date, and the differences between two dates. */
@PageController
class TimeController {

    private final ReadSessions readings;
    private final TimePresenter pages;
    private final Moments moments;
    private final Clock clock;

    TimeController(ReadSessions readings, TimePresenter pages, Moments moments, Clock clock) {
        this.readings = readings;
        this.pages = pages;
        this.moments = moments;
        this.clock = clock;
    }

    @GetMapping("/au-fil-du-temps")
    String page(TimeFilter filter, ReadPoint point, HttpServletRequest request, Model model) {
        model.addAttribute("time", pages.page(dates(filter, point), filter, Address.of(request)));
        return "time";
    }

    /** The network at one date alone: the part that the page replaces while it plays. */
    @GetMapping("/au-fil-du-temps/instant")
    String moment(TimeFilter filter, ReadPoint point, Model model) {
        model.addAttribute("moment", moments.at(dates(filter, point), filter.territory()));
        return "moment";
    }

    private TwoDates dates(TimeFilter filter, ReadPoint point) {
        var today = Paris.dayOf(clock.instant());
        var looked = point.at() instanceof At.Now ? today : readings.at(point, reading -> reading.day());
        return TwoDates.of(point, looked, filter.with(), today);
    }
}

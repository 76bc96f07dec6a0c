package fr.maillage.query.history;

import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page « Historique »: the log, sentence by sentence. */
@PageController
class ChronicleController {

    private final ReadSessions readings;
    private final HistoryPresenter pages;

    ChronicleController(ReadSessions readings, HistoryPresenter pages) {
        this.readings = readings;
        this.pages = pages;
    }

    @GetMapping("/historique")
    String log(ActivityFilter filter, Paging paging, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request).without("limit");
        model.addAttribute("history", readings.at(point, paging, reading -> pages.page(reading, filter, paging, here)));
        model.addAttribute("feed", ListingPresenter.feed(here));
        return "history";
    }
}

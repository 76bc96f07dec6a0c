package fr.maillage.query.need;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Missing;
import fr.maillage.query.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of needs, « Entraide »: what is looked for, until when, and what could meet it. */
@PageController
class NeedPageController {

    private final ReadSessions readings;
    private final NeedQueries needs;
    private final NeedsPresenter pages;
    private final NeedRecordPresenter records;

    NeedPageController(ReadSessions readings, NeedQueries needs, NeedsPresenter pages, NeedRecordPresenter records) {
        this.readings = readings;
        this.needs = needs;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/besoins")
    String list(NeedFilter filter, Paging paging, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request).without("limit");
        model.addAttribute("needs", readings.at(point, paging, reading -> pages.page(reading, filter, paging, here)));
        return "needs";
    }

    @GetMapping("/besoins/{id}")
    String one(@PathVariable UUID id, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request);
        model.addAttribute("record", readings.at(point, reading -> needs.find(reading, id)
                .map(need -> records.page(reading, need, here))
                .orElseThrow(Missing.a("need"))));
        return "record";
    }
}

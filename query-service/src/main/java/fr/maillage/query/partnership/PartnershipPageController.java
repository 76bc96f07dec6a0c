package fr.maillage.query.partnership;

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

/** The pages of partnerships, « Partenariats »: who works with whom, on what, until when. */
@PageController
class PartnershipPageController {

    private final ReadSessions readings;
    private final PartnershipQueries partnerships;
    private final PartnershipsPresenter pages;
    private final PartnershipRecordPresenter records;

    PartnershipPageController(
            ReadSessions readings,
            PartnershipQueries partnerships,
            PartnershipsPresenter pages,
            PartnershipRecordPresenter records) {
        this.readings = readings;
        this.partnerships = partnerships;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/partenariats")
    String list(PartnershipFilter filter, Paging paging, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request).without("limit");
        model.addAttribute(
                "partnerships", readings.at(point, paging, reading -> pages.page(reading, filter, paging, here)));
        return "partnerships";
    }

    @GetMapping("/partenariats/{id}")
    String one(@PathVariable UUID id, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request);
        model.addAttribute("record", readings.at(point, reading -> partnerships
                .find(reading, id)
                .map(partnership -> records.page(reading, partnership, here))
                .orElseThrow(Missing.a("partnership"))));
        return "record";
    }
}

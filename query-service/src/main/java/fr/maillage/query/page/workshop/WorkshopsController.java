package fr.maillage.query.page.workshop;

import fr.maillage.query.page.Address;
import fr.maillage.query.page.Missing;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Readings;
import fr.maillage.query.workshop.WorkshopFilter;
import fr.maillage.query.workshop.WorkshopQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Ateliers: what structures prepare together, by week and by month. */
@Controller
class WorkshopsController {

    private final Readings readings;
    private final WorkshopQueries workshops;
    private final WorkshopsPages pages;
    private final WorkshopSheets sheets;

    WorkshopsController(Readings readings, WorkshopQueries workshops, WorkshopsPages pages, WorkshopSheets sheets) {
        this.readings = readings;
        this.workshops = workshops;
        this.pages = pages;
        this.sheets = sheets;
    }

    /** The filter is read here so that what is wrong with it is told at once; the dates shown are added to it. */
    @GetMapping("/ateliers")
    String agenda(WorkshopFilter filter, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request).without("limit", "cursor", "from", "to");
        model.addAttribute("agenda", readings.at(point, reading -> pages.page(reading, here)));
        return "workshops";
    }

    @GetMapping("/ateliers/{id}")
    String one(@PathVariable UUID id, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request);
        model.addAttribute("sheet", readings.at(point, reading -> workshops
                .find(reading, id)
                .map(workshop -> sheets.sheet(reading, workshop, here))
                .orElseThrow(Missing.a("workshop"))));
        return "sheet";
    }
}

package fr.maillage.query.structure;

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

/** The pages of structures: the directory, and the record page that shows what each does for the network. */
@PageController
class StructurePageController {

    private final ReadSessions readings;
    private final StructureQueries structures;
    private final StructuresPresenter pages;
    private final StructureRecordPresenter records;

    StructurePageController(
            ReadSessions readings,
            StructureQueries structures,
            StructuresPresenter pages,
            StructureRecordPresenter records) {
        this.readings = readings;
        this.structures = structures;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/structures")
    String list(StructureFilter filter, Paging paging, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request).without("limit");
        model.addAttribute(
                "structures", readings.at(point, paging, reading -> pages.page(reading, filter, paging, here)));
        return "structures";
    }

    @GetMapping("/structures/{id}")
    String one(@PathVariable UUID id, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request);
        model.addAttribute("record", readings.at(point, reading -> structures
                .find(reading, id)
                .map(structure -> records.page(reading, structure, here))
                .orElseThrow(Missing.a("structure"))));
        return "record";
    }
}

package fr.maillage.query.workshop;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.security.Framed;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Framing;
import fr.maillage.query.web.Missing;
import fr.maillage.query.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of workshops, « Ateliers »: what structures prepare together, by week and by month. */
@PageController
class WorkshopPageController {

    private final ReadSessions readings;
    private final WorkshopQueries workshops;
    private final WorkshopsPresenter pages;
    private final ComingWorkshops coming;
    private final WorkshopRecordPresenter records;
    private final Framing framing;

    WorkshopPageController(
            ReadSessions readings,
            WorkshopQueries workshops,
            WorkshopsPresenter pages,
            ComingWorkshops coming,
            WorkshopRecordPresenter records,
            Framing framing) {
        this.readings = readings;
        this.workshops = workshops;
        this.pages = pages;
        this.coming = coming;
        this.records = records;
        this.framing = framing;
    }

    /** The agenda. The filter is read here so that its violations are told at once; the dates shown are added to it. */
    @GetMapping("/ateliers")
    String agenda(WorkshopFilter filter, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request).without("limit", "cursor", "from", "to");
        model.addAttribute("agenda", readings.at(point, reading -> pages.page(reading, here)));
        model.addAttribute(
                "paste", framing.paste(request, here, WorkshopFilter.ALL, Framed.WORKSHOPS, "frame.workshops"));
        return "workshops";
    }

    /** The workshops to come, in a frame on another site. It shows every viewer what everybody may see. */
    @GetMapping(Framed.WORKSHOPS)
    String framed(WorkshopFilter filter, ReadPoint point, HttpServletRequest request, Model model) {
        var here = framing.here(request);
        model.addAttribute("moment", framing.now());
        model.addAttribute("agenda", readings.at(point.asEverybody(), reading -> coming.page(reading, filter, here)));
        return "framed-workshops";
    }

    @GetMapping("/ateliers/{id}")
    String one(@PathVariable UUID id, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request);
        model.addAttribute("record", readings.at(point, reading -> workshops
                .find(reading, id)
                .map(workshop -> records.page(reading, workshop, here))
                .orElseThrow(Missing.a("workshop"))));
        return "record";
    }
}

package fr.maillage.query.resource;

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

/** The pages of resources, « Ressources »: what can be borrowed, where, and when it is free. */
@PageController
class ResourcePageController {

    private final ReadSessions readings;
    private final ResourceQueries resources;
    private final ResourcesPresenter pages;
    private final ResourceRecordPresenter records;
    private final ResourceCalendarPresenter calendars;

    ResourcePageController(
            ReadSessions readings,
            ResourceQueries resources,
            ResourcesPresenter pages,
            ResourceRecordPresenter records,
            ResourceCalendarPresenter calendars) {
        this.calendars = calendars;
        this.readings = readings;
        this.resources = resources;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/ressources")
    String list(ResourcesQuestion asked, Paging paging, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request).without("limit");
        model.addAttribute(
                "resources", readings.at(point, paging, reading -> pages.page(reading, asked.faults(), paging, here)));
        return "resources";
    }

    @GetMapping("/ressources/{id}")
    String one(@PathVariable UUID id, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request);
        readings.at(point, reading -> {
            var resource = resources.find(reading, id).orElseThrow(Missing.a("resource"));
            model.addAttribute("record", records.page(reading, resource, here));
            calendars.of(reading, resource, here).ifPresent(calendar -> model.addAttribute("calendar", calendar));
            return resource.id();
        });
        return "record";
    }
}

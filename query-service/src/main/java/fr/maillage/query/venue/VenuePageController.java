package fr.maillage.query.venue;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.security.Framed;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Framing;
import fr.maillage.query.web.Missing;
import fr.maillage.query.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of venues, « Lieux »: list, map and record. */
@PageController
class VenuePageController {

    private final ReadSessions readings;
    private final VenueQueries venues;
    private final VenuesPresenter pages;
    private final Framing framing;

    VenuePageController(ReadSessions readings, VenueQueries venues, VenuesPresenter pages, Framing framing) {
        this.readings = readings;
        this.venues = venues;
        this.pages = pages;
        this.framing = framing;
    }

    @GetMapping("/lieux")
    String list(
            VenueFilter filter,
            Paging paging,
            ReadPoint point,
            @RequestParam(defaultValue = "0") int zoom,
            HttpServletRequest request,
            Model model) {
        return page(filter, paging, point, zoom, null, request, model);
    }

    @GetMapping("/lieux/{id}")
    String one(
            @PathVariable UUID id,
            VenueFilter filter,
            Paging paging,
            ReadPoint point,
            @RequestParam(defaultValue = "0") int zoom,
            HttpServletRequest request,
            Model model) {
        return page(filter, paging, point, zoom, id, request, model);
    }

    /** The list in a frame on another site. It shows every viewer what everybody may see. */
    @GetMapping(Framed.PLACES)
    String framed(
            VenueFilter filter,
            ReadPoint point,
            @RequestParam(defaultValue = "0") int zoom,
            HttpServletRequest request,
            Model model) {
        var here = framing.here(request);
        model.addAttribute("moment", framing.now());
        model.addAttribute(
                "places",
                readings.at(
                        point.asEverybody(),
                        reading -> pages.page(reading, filter, Paging.FIRST, zoom, Optional.empty(), here)));
        return "framed-places";
    }

    private String page(
            VenueFilter filter,
            Paging paging,
            ReadPoint point,
            int zoom,
            @Nullable UUID id,
            HttpServletRequest request,
            Model model) {
        var here = Address.of(request).without("limit");
        model.addAttribute("paste", framing.paste(request, here, VenueFilter.ALL, Framed.PLACES, "frame.places"));
        model.addAttribute(
                "places",
                readings.at(
                        point,
                        paging,
                        reading -> pages.page(reading, filter, paging, zoom, chosen(reading, id), here)));
        return "places";
    }

    private Optional<VenueItem> chosen(ReadSession reading, @Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.of(venues.find(reading, id).orElseThrow(Missing.a("venue")));
    }
}

package fr.maillage.query.partners;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The search for partners over HTTP. */
@RestController
@RequestMapping("/api/partners")
@Tag(name = "Partenaires", description = "Avec qui faire quelque chose, et où.")
class PartnersController {

    private final ReadSessions readings;
    private final PartnerQueries partners;

    PartnersController(ReadSessions readings, PartnerQueries partners) {
        this.readings = readings;
        this.partners = partners;
    }

    @GetMapping
    @Operation(
            operationId = "findPartners",
            summary = "Les structures membres qui font une chose : où, avec quelles ressources, et avec qui elles"
                    + " travaillent déjà.",
            description = "Une structure fait une chose quand elle en mène ou rejoint des ateliers, qu'un de ses lieux"
                    + " ouverts en propose le service, ou qu'une ressource qu'elle partage en parle.")
    Page<Partner> find(PartnersFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> partners.find(reading, filter, paging));
    }
}

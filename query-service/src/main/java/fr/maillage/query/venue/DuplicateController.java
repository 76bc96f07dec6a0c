package fr.maillage.query.venue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.reading.TerritoryFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Venues that may be one and the same, over HTTP. */
@RestController
@Tag(name = "Lieux")
class DuplicateController {

    private final ReadSessions readings;
    private final Duplicates duplicates;
    private final VenueQueries venues;

    DuplicateController(ReadSessions readings, Duplicates duplicates, VenueQueries venues) {
        this.readings = readings;
        this.duplicates = duplicates;
        this.venues = venues;
    }

    @GetMapping("/api/duplicates")
    @Operation(
            operationId = "listDuplicates",
            summary = "Les lieux qui sont peut-être un seul et même lieu, par groupes, du plus ancien au plus récent.",
            description =
                    "Calculé à partir des fiches, à la date demandée. « clues » dit ce que deux fiches ont en commun : NAME, PLACE, PIVOT, CONTACT. Rien n'est réuni.")
    Page<DuplicateItem> list(TerritoryFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> page(reading, filter, paging));
    }

    private Page<DuplicateItem> page(ReadSession reading, TerritoryFilter filter, Paging paging) {
        var all = duplicates.in(reading, filter.territory());
        var page = all.stream().skip(paging.offset()).limit(paging.limit()).toList();
        var records = venues
                .find(
                        reading,
                        page.stream().flatMap(twins -> twins.ids().stream()).toList())
                .stream()
                .collect(toMap(VenueItem::id, identity()));
        return Page.of(
                page.stream().map(twins -> DuplicateItem.of(twins, records)).toList(),
                all.size(),
                paging.offset(),
                reading);
    }
}

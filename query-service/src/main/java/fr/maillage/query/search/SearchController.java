package fr.maillage.query.search;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The search over HTTP. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "Recherche", description = "Tout ce qui porte des mots, quel que soit son genre.")
class SearchController {

    private final ReadSessions readings;
    private final SearchQueries search;

    SearchController(ReadSessions readings, SearchQueries search) {
        this.readings = readings;
        this.search = search;
    }

    @GetMapping
    @Operation(
            operationId = "searchRecords",
            summary = "Les " + SearchKind.IN_FRENCH + " qui portent ces mots, du plus proche au plus lointain.")
    SearchPage find(SearchFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> search.find(reading, filter, paging));
    }
}

package fr.maillage.query.review;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hub's remarks over HTTP. Only the hub sees any. */
@RestController
@RequestMapping("/api")
@Tag(name = "Revue", description = "Ce que le hub a relevé, et ce qui attend une suite. Pour le hub seul.")
class ReviewController {

    private final ReadSessions readings;
    private final ReviewQueries reviews;

    ReviewController(ReadSessions readings, ReviewQueries reviews) {
        this.readings = readings;
        this.reviews = reviews;
    }

    @GetMapping("/flags")
    @Operation(
            operationId = "listFlags",
            summary = "Les actions signalées, de la plus récemment signalée à la plus ancienne.")
    Page<ReviewItem> flags(ReviewFilter filter, Paging paging, ReadPoint point) {
        return list(ReviewKind.FLAG, filter, paging, point);
    }

    @GetMapping("/follow-ups")
    @Operation(
            operationId = "listFollowUps",
            summary = "Les questions à régler, de la plus récente à la plus ancienne.")
    Page<ReviewItem> followUps(ReviewFilter filter, Paging paging, ReadPoint point) {
        return list(ReviewKind.FOLLOW_UP, filter, paging, point);
    }

    @GetMapping("/notes")
    @Operation(operationId = "listNotes", summary = "Les notes du hub, de la plus récente à la plus ancienne.")
    Page<ReviewItem> notes(ReviewFilter filter, Paging paging, ReadPoint point) {
        return list(ReviewKind.NOTE, filter, paging, point);
    }

    @GetMapping("/masks")
    @Operation(
            operationId = "listMasks",
            summary =
                    "Les textes masqués, du plus récent au plus ancien : où, et pourquoi ; jamais ce qu'ils disaient.")
    Page<ReviewItem> masks(ReviewFilter filter, Paging paging, ReadPoint point) {
        return list(ReviewKind.MASK, filter, paging, point);
    }

    private Page<ReviewItem> list(ReviewKind kind, ReviewFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> reviews.list(reading, kind, filter, paging));
    }
}

package fr.maillage.query.activity;

import fr.maillage.query.Problem;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The events of the network over HTTP: as a list, live, and record by record. */
@RestController
@RequestMapping("/api")
@Tag(name = "Activité", description = "Ce qui se passe dans le réseau.")
class ActivityController {

    private final ReadSessions readings;
    private final ActivityQueries activity;
    private final ActivityStream stream;
    private final Viewers viewers;

    ActivityController(ReadSessions readings, ActivityQueries activity, ActivityStream stream, Viewers viewers) {
        this.viewers = viewers;
        this.readings = readings;
        this.activity = activity;
        this.stream = stream;
    }

    @GetMapping("/activity")
    @Operation(operationId = "listActivity", summary = "Les actions du réseau, de la plus récente à la plus ancienne.")
    Page<ActivityItem> list(ActivityFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> activity.list(reading, filter, paging));
    }

    @GetMapping(path = "/activity/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followActivity",
            summary = "Les actions du réseau, en direct.",
            description =
                    "Chaque événement « activity » porte sa position comme identifiant : « Last-Event-ID » reprend"
                            + " là où l'on s'était arrêté. « from » fait commencer à une position ou à une date.")
    ResponseEntity<SseEmitter> live(
            ActivityFilter filter,
            Reader reader,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream.open(filter, reader, viewers.current(), lastEventId));
    }

    @GetMapping("/venues/{id}/timeline")
    @Operation(
            operationId = "readVenueTimeline",
            summary = "L'histoire d'un lieu, de la plus récente à la plus ancienne action.")
    Page<ActivityItem> venue(@PathVariable UUID id, Paging paging, ReadPoint point) {
        return timeline("venue", id, paging, point, "Aucun lieu ne porte cet identifiant.");
    }

    @GetMapping("/structures/{id}/timeline")
    @Operation(
            operationId = "readStructureTimeline",
            summary = "L'histoire d'une structure, de la plus récente à la plus ancienne action.")
    Page<ActivityItem> structure(@PathVariable UUID id, Paging paging, ReadPoint point) {
        return timeline("structure", id, paging, point, "Aucune structure ne porte cet identifiant.");
    }

    @GetMapping("/resources/{id}/timeline")
    @Operation(
            operationId = "readResourceTimeline",
            summary =
                    "L'histoire d'une ressource et de ses réservations, de la plus récente à la plus ancienne action.")
    Page<ActivityItem> resource(@PathVariable UUID id, Paging paging, ReadPoint point) {
        return timeline("resource", id, paging, point, "Aucune ressource ne porte cet identifiant.");
    }

    @GetMapping("/workshops/{id}/timeline")
    @Operation(
            operationId = "readWorkshopTimeline",
            summary = "L'histoire d'un atelier, de la plus récente à la plus ancienne action.")
    Page<ActivityItem> workshop(@PathVariable UUID id, Paging paging, ReadPoint point) {
        return timeline("workshop", id, paging, point, "Aucun atelier ne porte cet identifiant.");
    }

    @GetMapping("/partnerships/{id}/timeline")
    @Operation(
            operationId = "readPartnershipTimeline",
            summary = "L'histoire d'un partenariat, de la plus récente à la plus ancienne action.")
    Page<ActivityItem> partnership(@PathVariable UUID id, Paging paging, ReadPoint point) {
        return timeline("partnership", id, paging, point, "Aucun partenariat ne porte cet identifiant.");
    }

    private Page<ActivityItem> timeline(String kind, UUID id, Paging paging, ReadPoint point, String unknown) {
        var page = readings.at(point, paging, reading -> activity.list(reading, ActivityFilter.on(kind, id), paging));
        if (page.total() == 0) {
            throw Problem.notFound(kind + ".unknown", unknown);
        }
        return page;
    }
}

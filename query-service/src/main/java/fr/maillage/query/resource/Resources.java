package fr.maillage.query.resource;

import fr.maillage.events.ResourceEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.RecordLine;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.structure.Collaborations;
import fr.maillage.query.structure.PendingItems;
import fr.maillage.query.web.Pending;
import fr.maillage.query.web.PendingAnswers;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;

/** The resources as a kind of record, with what they bring to code that does not know them. */
public class Resources {

    public static final Kind KIND =
            new Kind(ResourceEvent.class, "resource", "resources", "/ressources/", "title", "structure");

    private static final Duration PATIENCE = Duration.ofDays(3);

    private static final String LATE_RETURN = """
            v.id, v.ends, v.resource, r.commune, r.structure, ARRAY[v.structure], v.ends, NULL, 1
            FROM {reservation} v JOIN {resource} r ON r.id = v.resource
            WHERE v.status = 'HANDED_OVER' AND v.ends < :moment""";

    private static final String UNANSWERED = """
            v.id, v.requested_at, v.resource, r.commune, v.structure, ARRAY[r.structure], v.starts, NULL, 1
            FROM {reservation} v JOIN {resource} r ON r.id = v.resource
            WHERE v.status = 'REQUESTED' AND v.ends > :moment AND v.requested_at <= :reservation_requested""";

    @Bean
    Kind resourceKind() {
        return KIND;
    }

    @Bean
    Projection<?> resourceProjection() {
        return new ResourceProjection();
    }

    @Bean
    Projection<?> reservationProjection() {
        return new ReservationProjection();
    }

    @Bean
    EventSentences<?> resourceSentences() {
        return new ResourceSentences();
    }

    @Bean
    Collaborations<?> resourcesOfStructure(ResourceQueries resources, ResourceRows rows, ResourceActions actions) {
        var shared = ResourceFilter.ALL.with(ResourceFilter.STATUS, ResourceStatus.SHARED);
        return Collaborations.of(
                KIND,
                (reading, structure, paging) ->
                        resources.list(reading, shared.with(ResourceFilter.STRUCTURE, structure), paging),
                (resource, reading, here) -> rows.row(resource, here),
                actions::begin);
    }

    @Bean
    PendingItems.Source reservationsPendingOfStructure(
            ReservationQueries reservations, ReservationActions actions, ReservationRows rows) {
        return new PendingReservations(reservations, actions, rows);
    }

    /** A withdrawn resource counts as gone. */
    @Bean
    ComparedRecords<?> comparedResources(ResourceQueries resources) {
        var there = ResourceFilter.ALL.with(ResourceFilter.STATUS, ResourceStatus.SHARED);
        return new ComparedRecords<>(
                KIND,
                ResourceItem.class,
                resource -> new RecordLine(resource.id(), resource.title(), resource.communeCode()),
                (reading, territory, id) -> resources.after(reading, there.in(territory), id, Chunks.SIZE));
    }

    @Bean
    Pending lateReturn() {
        return Pending.of(KIND, "LATE_RETURN", LATE_RETURN);
    }

    @Bean
    Pending reservationUnanswered() {
        return Pending.of(KIND, "RESERVATION_UNANSWERED", UNANSWERED)
                .with(reading -> Map.of(
                        "reservation_requested", Timestamp.from(reading.moment().minus(PATIENCE))));
    }

    @Bean
    PendingAnswers<?> reservationAnswers(ReservationQueries reservations, ReservationActions actions) {
        return new PendingAnswers<>(
                Set.of("LATE_RETURN", "RESERVATION_UNANSWERED"),
                reservations::find,
                ReservationItem::id,
                (reading, one, number, here) -> actions.on(reading, one, here));
    }
}

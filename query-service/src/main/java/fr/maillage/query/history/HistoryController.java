package fr.maillage.query.history;

import fr.maillage.query.history.Comparing.Moment;
import fr.maillage.query.history.Comparison.Line;
import fr.maillage.query.partnership.PartnershipFilter;
import fr.maillage.query.partnership.PartnershipItem;
import fr.maillage.query.partnership.PartnershipQueries;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.reading.Readings;
import fr.maillage.query.resource.ResourceFilter;
import fr.maillage.query.resource.ResourceItem;
import fr.maillage.query.resource.ResourceQueries;
import fr.maillage.query.resource.ResourceStatus;
import fr.maillage.query.structure.StructureFilter;
import fr.maillage.query.structure.StructureItem;
import fr.maillage.query.structure.StructureQueries;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueItem;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became different, over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "Historique")
class HistoryController {

    private static final List<VenueStatus> NOT_CLOSED = List.of(VenueStatus.OPEN, VenueStatus.SUSPENDED);

    private final Readings readings;
    private final ChangeQueries changes;
    private final VenueQueries venues;
    private final StructureQueries structures;
    private final ResourceQueries resources;
    private final PartnershipQueries partnerships;

    HistoryController(
            Readings readings,
            ChangeQueries changes,
            VenueQueries venues,
            StructureQueries structures,
            ResourceQueries resources,
            PartnershipQueries partnerships) {
        this.readings = readings;
        this.changes = changes;
        this.venues = venues;
        this.structures = structures;
        this.resources = resources;
        this.partnerships = partnerships;
    }

    @GetMapping("/changes")
    @Operation(
            summary = "Ce qui est devenu différent depuis une position, fiche par fiche.",
            description = "Chaque fiche touchée, avec ce qui lui est arrivé dans l'ordre (opened, moved, closed…) :"
                    + " les fermetures en sont. La position de la réponse est le « since » de la prochaine fois.")
    Page<Change> changes(ChangesFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> changes.since(reading, filter.since(), paging));
    }

    @GetMapping("/compare")
    @Operation(summary = "Ce qui est apparu, a changé ou est parti entre deux moments.")
    Comparison compare(CompareFilter filter, ReadPoint point) {
        var later = new ReadPoint(
                filter.to() == At.NOW ? point.at() : filter.to(),
                point.minPosition(),
                point.reader(),
                point.answered());
        var earlier = ReadPoint.of(point.reader(), filter.from());
        return switch (filter.kind()) {
            case CompareFilter.STRUCTURES ->
                new Comparing<>(StructureItem.class, HistoryController::line)
                        .compare(filter.kind(), structuresAt(earlier, filter), structuresAt(later, filter));
            case CompareFilter.RESOURCES ->
                new Comparing<>(ResourceItem.class, HistoryController::line)
                        .compare(filter.kind(), resourcesAt(earlier, filter), resourcesAt(later, filter));
            case CompareFilter.PARTNERSHIPS ->
                new Comparing<>(PartnershipItem.class, HistoryController::line)
                        .compare(filter.kind(), partnershipsAt(earlier, filter), partnershipsAt(later, filter));
            default ->
                new Comparing<>(VenueItem.class, HistoryController::line)
                        .compare(filter.kind(), venuesAt(earlier, filter), venuesAt(later, filter));
        };
    }

    private Moment<VenueItem> venuesAt(ReadPoint point, CompareFilter filter) {
        var wanted = VenueFilter.in(filter.territory()).withStatus(NOT_CLOSED);
        return all(point, (reading, id) -> venues.after(reading, wanted, id, Chunks.SIZE), VenueItem::id);
    }

    private Moment<StructureItem> structuresAt(ReadPoint point, CompareFilter filter) {
        var wanted = StructureFilter.in(filter.territory());
        return all(point, (reading, id) -> structures.after(reading, wanted, id, Chunks.SIZE), StructureItem::id);
    }

    private Moment<ResourceItem> resourcesAt(ReadPoint point, CompareFilter filter) {
        var wanted = ResourceFilter.in(filter.territory()).withStatus(List.of(ResourceStatus.SHARED));
        return all(point, (reading, id) -> resources.after(reading, wanted, id, Chunks.SIZE), ResourceItem::id);
    }

    private Moment<PartnershipItem> partnershipsAt(ReadPoint point, CompareFilter filter) {
        var wanted = PartnershipFilter.in(filter.territory());
        return all(point, (reading, id) -> partnerships.after(reading, wanted, id, Chunks.SIZE), PartnershipItem::id);
    }

    /** All records of one kind, read chunk by chunk at one moment. */
    private <T> Moment<T> all(ReadPoint point, BiFunction<Reading, UUID, List<T>> after, Function<T, UUID> id) {
        var pinned = readings.at(point, reading -> reading.cursor(0));
        Function<UUID, List<T>> next =
                last -> readings.again(point.reader(), pinned, reading -> after.apply(reading, last));
        return new Moment<>(pinned.position(), Chunks.byId(next, id).iterator());
    }

    private static Line line(PartnershipItem partnership) {
        var communes = partnership.communes();
        return new Line(
                partnership.id(),
                partnership.title(),
                communes.isEmpty() ? "" : communes.getFirst().code());
    }

    private static Line line(ResourceItem resource) {
        return new Line(resource.id(), resource.title(), resource.communeCode());
    }

    private static Line line(VenueItem venue) {
        return new Line(venue.id(), venue.name(), venue.communeCode());
    }

    private static Line line(StructureItem structure) {
        return new Line(structure.id(), structure.name(), structure.communeCode());
    }
}

package fr.maillage.query.history;

import fr.maillage.query.history.Comparison.Line;
import fr.maillage.query.partnership.PartnershipFilter;
import fr.maillage.query.partnership.PartnershipItem;
import fr.maillage.query.partnership.PartnershipQueries;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.ReadSessions;
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
import fr.maillage.query.workshop.WorkshopFilter;
import fr.maillage.query.workshop.WorkshopItem;
import fr.maillage.query.workshop.WorkshopQueries;
import fr.maillage.query.workshop.WorkshopStatus;
import fr.maillage.territory.Territory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The kinds of records that can be compared between two moments. A record that closed or was called off counts as
 * having left.
 */
@Component
public class ComparedKinds {

    private static final VenueFilter OPEN = VenueFilter.ALL.with(VenueFilter.STATUS, VenueFilter.NOT_CLOSED);
    private static final ResourceFilter SHARED = ResourceFilter.ALL.with(ResourceFilter.STATUS, ResourceStatus.SHARED);
    private static final WorkshopFilter STANDING = WorkshopFilter.ALL.with(
            WorkshopFilter.STATUS, List.of(WorkshopStatus.PROPOSED, WorkshopStatus.CONFIRMED, WorkshopStatus.HELD));

    private final List<Compared<?>> kinds;

    ComparedKinds(
            VenueQueries venues,
            StructureQueries structures,
            ResourceQueries resources,
            WorkshopQueries workshops,
            PartnershipQueries partnerships) {
        kinds = List.of(
                new Compared<>(
                        CompareFilter.VENUES,
                        VenueItem.class,
                        venue -> new Line(venue.id(), venue.name(), venue.communeCode()),
                        (reading, in, id) -> venues.after(reading, OPEN.in(in), id, Chunks.SIZE)),
                new Compared<>(
                        CompareFilter.STRUCTURES,
                        StructureItem.class,
                        structure -> new Line(structure.id(), structure.name(), structure.communeCode()),
                        (reading, in, id) -> structures.after(reading, StructureFilter.ALL.in(in), id, Chunks.SIZE)),
                new Compared<>(
                        CompareFilter.RESOURCES,
                        ResourceItem.class,
                        resource -> new Line(resource.id(), resource.title(), resource.communeCode()),
                        (reading, in, id) -> resources.after(reading, SHARED.in(in), id, Chunks.SIZE)),
                new Compared<>(
                        CompareFilter.WORKSHOPS,
                        WorkshopItem.class,
                        workshop -> new Line(workshop.id(), workshop.title(), workshop.communeCode()),
                        (reading, in, id) -> workshops.after(reading, STANDING.in(in), id, Chunks.SIZE)),
                new Compared<>(
                        CompareFilter.PARTNERSHIPS,
                        PartnershipItem.class,
                        ComparedKinds::line,
                        (reading, in, id) ->
                                partnerships.after(reading, PartnershipFilter.ALL.in(in), id, Chunks.SIZE)));
    }

    /**
     * The records that appeared, changed or left between two moments.
     *
     * @param kind one of {@link CompareFilter#KINDS}
     */
    public Comparison between(
            String kind, ReadPoint earlier, ReadPoint later, @Nullable Territory territory, ReadSessions readings) {
        return kinds.stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow()
                .between(earlier, later, territory, readings);
    }

    private static Line line(PartnershipItem partnership) {
        var communes = partnership.communes();
        return new Line(
                partnership.id(),
                partnership.title(),
                communes.isEmpty() ? "" : communes.getFirst().code());
    }
}

package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipNature;
import fr.maillage.query.reading.TerritoryPath.Area;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The graph of who works with whom on a day.
 *
 * @param nodes structures that take part in a partnership, by name
 * @param links one for each pair of parties of a partnership
 * @param position position of the log at which it was read
 */
public record PartnershipGraph(List<Node> nodes, List<Link> links, long position) {

    /** A structure, with the commune of its seat. */
    public record Node(UUID id, String name, Area commune) {}

    /**
     * Two structures that work together.
     *
     * @param endsOn the last day foreseen, included; null where none is
     */
    public record Link(
            UUID partnership,
            UUID from,
            UUID to,
            String title,
            PartnershipNature nature,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}
}

package fr.maillage.query.partners;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.maillage.events.ResourceKind;
import fr.maillage.query.partners.Partner.Lendable;
import fr.maillage.query.partners.Partner.Workshops;
import fr.maillage.query.reading.ReadSession;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The evidence, at one position, that structures do the activity asked for: workshops that they led or joined, services
 * of their open venues, resources that speak of it.
 */
final class PartnerEvidence {

    private final ReadSession reading;
    private final PartnersFilter filter;
    private final Map<UUID, Workshops> workshops = new HashMap<>();
    private final Map<UUID, List<Lendable>> resources;
    private final Set<UUID> teaching;

    PartnerEvidence(ReadSession reading, PartnersFilter filter) {
        this.reading = reading;
        this.filter = filter;
        readWorkshops();
        resources = readResources();
        teaching = Set.copyOf(readTeaching());
    }

    /** The structures with at least one kind of evidence. */
    Set<UUID> structures() {
        var lending = resources.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(Lendable::speaksOfIt))
                .map(Map.Entry::getKey);
        return Stream.of(workshops.keySet().stream(), teaching.stream(), lending)
                .flatMap(ids -> ids)
                .collect(toSet());
    }

    Workshops workshops(UUID structure) {
        return workshops.getOrDefault(structure, Workshops.NONE);
    }

    List<Lendable> resources(UUID structure) {
        return resources.getOrDefault(structure, List.of());
    }

    private void readWorkshops() {
        reading.snapshot()
                .sql("""
                        SELECT party, count(*) FILTER (WHERE w.status = 'HELD') AS held,
                               count(*) FILTER (WHERE w.status <> 'HELD') AS planned,
                               coalesce(sum(w.people), 0) AS people, max(w.starts) AS last
                        FROM {workshop} w CROSS JOIN unnest(array_append(w.joined, w.lead)) party
                        WHERE w.theme = ANY(:themes) AND (w.status IN ('HELD', 'CONFIRMED') OR w.status = 'PROPOSED' AND w.starts > :moment)
                        GROUP BY party""")
                .param("themes", filter.themes().toArray(String[]::new))
                .param("moment", Timestamp.from(reading.moment()))
                .query(row -> {
                    workshops.put(
                            row.getObject("party", UUID.class),
                            new Workshops(
                                    row.getLong("planned"),
                                    row.getLong("held"),
                                    row.getLong("people"),
                                    row.getTimestamp("last").toInstant()));
                });
    }

    private record Shared(UUID structure, Lendable resource) {}

    private Map<UUID, List<Lendable>> readResources() {
        return reading
                .snapshot()
                .sql("""
                        SELECT r.structure, r.id, r.title, r.kind, r.quantity,
                               r.search @@ CAST(:words AS tsquery) AS fits
                        FROM {resource} r WHERE r.status = 'SHARED' ORDER BY fits DESC, r.sort, r.id""")
                .param("words", filter.words())
                .query((row, number) -> new Shared(
                        row.getObject("structure", UUID.class),
                        new Lendable(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                ResourceKind.valueOf(row.getString("kind")),
                                row.getInt("quantity"),
                                row.getBoolean("fits"))))
                .list()
                .stream()
                .collect(groupingBy(Shared::structure, mapping(Shared::resource, toList())));
    }

    private Collection<UUID> readTeaching() {
        return reading.snapshot()
                .sql("SELECT DISTINCT v.structure_id FROM {venue} v WHERE v.structure_id IS NOT NULL"
                        + " AND v.services && CAST(:services AS text[]) AND " + Places.OPEN)
                .param("services", filter.services().toArray(String[]::new))
                .param("day", reading.day())
                .query(UUID.class)
                .list();
    }
}

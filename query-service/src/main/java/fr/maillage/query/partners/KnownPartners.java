package fr.maillage.query.partners;

import fr.maillage.query.partners.Partner.Known;
import fr.maillage.query.reading.ReadSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The structures that already work together: by partnerships in force on the day of the read session, and by workshops
 * held together.
 */
final class KnownPartners {

    private final Map<UUID, List<Known>> known = new HashMap<>();

    KnownPartners(ReadSession reading, UUID[] structures) {
        reading.snapshot()
                .sql("""
                        WITH together AS (
                            SELECT p.parties AS parties, 1 AS partnership, 0 AS workshop FROM {partnership} p
                            WHERE p.formed AND p.starts_on <= :day AND coalesce(p.ends_on >= :day, true)
                              AND coalesce(p.ended_on > :day, true) AND p.parties && :structures
                            UNION ALL
                            SELECT array_append(w.joined, w.lead), 0, 1 FROM {workshop} w
                            WHERE w.status = 'HELD' AND w.parties && :structures)
                        SELECT one, other, s.name, sum(partnership) AS partnerships, sum(workshop) AS workshops
                        FROM together CROSS JOIN unnest(parties) one CROSS JOIN unnest(parties) other
                        JOIN {structure} s ON s.id = other
                        WHERE one <> other AND one = ANY(:structures) GROUP BY one, other, s.name""")
                .param("structures", structures)
                .param("day", reading.day())
                .query(row -> {
                    known.computeIfAbsent(row.getObject("one", UUID.class), one -> new ArrayList<>())
                            .add(new Known(
                                    row.getObject("other", UUID.class),
                                    row.getString("name"),
                                    row.getLong("partnerships"),
                                    row.getLong("workshops")));
                });
    }

    /** The partners of a structure, sorted by name. */
    List<Known> of(UUID structure) {
        return known.getOrDefault(structure, List.of()).stream()
                .sorted(Comparator.comparing(Known::name).thenComparing(Known::id))
                .toList();
    }
}

package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.SqlConditions;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * A filter of resources as SQL over {@code r} (a resource's row), {@code v} (its venue's) and {@code s} (its owner's).
 */
final class ResourceCriteria extends SqlConditions {

    /**
     * The end of the time for which reservation {@code b} takes its quantity. It is infinite where the reservation is
     * late, because nobody knows when it will be back.
     */
    static final String TAKEN_TO =
            "CASE WHEN b.status = 'HANDED_OVER' AND b.taken_to <= :moment THEN 'infinity' ELSE b.taken_to END";

    /**
     * How many are free from {@code :free_from} to {@code :free_to}: the quantity less the most that is taken at once.
     * The number taken rises and falls where reservations begin and end.
     */
    static final String FREE = """
            CASE WHEN r.status = 'WITHDRAWN' OR r.kind = 'DOCUMENT' THEN 0 ELSE greatest(0, r.quantity - (
                SELECT coalesce(max(level), 0) FROM (
                    SELECT sum(sum(change)) OVER (ORDER BY at) AS level FROM (
                        SELECT e.at, e.change FROM (
                            SELECT greatest(b.taken_from, :free_from) AS starts, %1$s AS ends, b.quantity
                            FROM {all reservation} b
                            WHERE b.resource = r.id AND b.taken_from < :free_to AND %1$s > :free_from) t
                        CROSS JOIN LATERAL (VALUES (t.starts, t.quantity), (t.ends, -t.quantity)) e (at, change)
                        WHERE e.at < :free_to) changes
                    GROUP BY at) levels)) END""".formatted(TAKEN_TO);

    private static final String SEARCH =
            "(r.search @@ CAST(:%1$s AS tsquery) OR s.search @@ CAST(:%1$s AS tsquery) OR v.search @@ CAST(:%1$s AS tsquery) OR r.commune = ANY(:%1$s_in))";

    ResourceCriteria(ResourceFilter filter, Instant moment, Gazetteer gazetteer) {
        var free = filter.free() == null ? new Period(moment, moment.plusMillis(1)) : filter.free();
        set("moment", Timestamp.from(moment));
        set("free_from", Timestamp.from(free.from()));
        set("free_to", Timestamp.from(free.to()));
        if (filter.structure() != null) {
            narrow("r.structure = :structure", "structure", filter.structure());
        }
        if (filter.venue() != null) {
            narrow("r.venue_id = :venue", "venue", filter.venue());
        }
        if (!filter.status().isEmpty()) {
            narrow("r.status = ANY(:status)", "status", names(filter.status()));
        }
        if (!filter.kind().isEmpty()) {
            narrow("r.kind = ANY(:kind)", "kind", names(filter.kind()));
        }
        if (filter.near() != null) {
            near(filter.near(), filter.within(), "v");
        }
        search(filter.q(), SEARCH, gazetteer);
        if (filter.free() != null) {
            narrow(FREE + " >= :wanted", "wanted", filter.quantity());
        }
    }
}

package fr.maillage.query.territory;

import static java.util.stream.Collectors.joining;

import fr.maillage.events.ResourceKind;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.territory.TerritoryFigures.Resources;
import fr.maillage.query.territory.TerritoryFigures.Workshops;
import fr.maillage.query.workshop.WorkshopStatus;
import fr.maillage.territory.Territory;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counter of what structures of a territory do together, at the position and moment of a read session. */
final class CollaborationCounts {

    private final Gazetteer gazetteer;
    private final ReadSession reading;
    private final Territory territory;
    private final Timestamp moment;

    CollaborationCounts(Gazetteer gazetteer, ReadSession reading, Territory territory) {
        this.gazetteer = gazetteer;
        this.reading = reading;
        this.territory = territory;
        this.moment = Timestamp.from(reading.moment());
    }

    Workshops workshops() {
        var status = zeros(WorkshopStatus.values());
        reading.snapshot()
                .sql("""
                        SELECT CASE WHEN w.status = 'PROPOSED' AND w.starts <= :moment THEN 'LAPSED' ELSE w.status END AS state,
                               count(*) AS workshops
                        FROM %s w GROUP BY state""".formatted(rows("workshop")))
                .param("moment", moment)
                .query(row -> {
                    status.put(row.getString("state"), row.getLong("workshops"));
                });
        var people = reading.snapshot()
                .sql("SELECT coalesce(sum(w.people), 0) FROM %s w WHERE w.status = 'HELD'".formatted(rows("workshop")))
                .query(Long.class)
                .single();
        return new Workshops(status, people);
    }

    Resources resources() {
        var kinds = zeros(ResourceKind.values());
        reading.snapshot()
                .sql("SELECT r.kind, count(*) AS resources FROM %s r WHERE r.status = 'SHARED' GROUP BY r.kind"
                        .formatted(rows("resource")))
                .query(row -> {
                    kinds.put(row.getString("kind"), row.getLong("resources"));
                });
        return new Resources(kinds, hoursUsed());
    }

    /** Hours of the reservations that were accepted and have begun, up to the moment, times their quantity. */
    private double hoursUsed() {
        var hours = reading.snapshot()
                .sql("""
                        SELECT coalesce(sum(extract(epoch FROM least(b.ends, :moment) - b.starts) * b.quantity), 0) / 3600.0
                        FROM %s r JOIN {all reservation} b ON b.resource = r.id
                        WHERE b.status IN ('ACCEPTED', 'HANDED_OVER', 'RETURNED') AND b.starts < :moment""".formatted(rows("resource")))
                .param("moment", moment)
                .query(Double.class)
                .single();
        return Math.round(hours * 10) / 10.0;
    }

    /** Partnerships that are formed, begun and not over, with a party that has its seat here. */
    long partnerships() {
        var seats = gazetteer.ranges(territory).stream()
                .map(range -> "seat BETWEEN " + range.first() + " AND " + range.last())
                .collect(joining(" OR "));
        return reading.snapshot()
                .sql("""
                        SELECT count(*) FROM {partnership} p
                        WHERE p.formed AND p.starts_on <= :day AND coalesce(p.ends_on >= :day, true)
                          AND coalesce(p.ended_on > :day, true)
                          AND EXISTS (SELECT 1 FROM unnest(p.communes) seat WHERE %s)""".formatted(seats))
                .param("day", reading.day())
                .query(Long.class)
                .single();
    }

    private String rows(String projection) {
        return gazetteer.rows(reading.snapshot(), projection, territory);
    }

    private static Map<String, Long> zeros(Enum<?>[] constants) {
        var zeros = new LinkedHashMap<String, Long>();
        Arrays.stream(constants).forEach(constant -> zeros.put(constant.name(), 0L));
        return zeros;
    }
}

package fr.maillage.query.partnership;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.time.LocalDate;

/** A filter of partnerships as SQL over {@code p}, a partnership's row, with its parameters. */
final class PartnershipCriteria extends SqlConditions {

    /**
     * The state on {@code :day}. An end that is announced for later has not happened yet; a partnership past its last
     * day is over.
     */
    static final String STATUS = """
            CASE WHEN p.formed AND p.ended_on > :day AND coalesce(p.ends_on >= :day, true) THEN 'FORMED'
                 WHEN p.status = 'FORMED' AND p.ends_on < :day THEN 'ENDED'
                 ELSE p.status END""";

    /** Whether structures work together by it on {@code :day}. */
    private static final String ALIVE = "p.formed AND p.starts_on <= :day AND " + STATUS + " = 'FORMED'";

    private static final String SEARCH =
            "(p.search @@ CAST(:%1$s AS tsquery) OR EXISTS (SELECT 1 FROM {structure} s WHERE s.id = ANY(p.concerned) AND s.search @@ CAST(:%1$s AS tsquery)))";

    PartnershipCriteria(PartnershipFilter filter, LocalDate day, Gazetteer gazetteer) {
        set("day", day);
        if (filter.structure() != null) {
            narrow("p.concerned @> ARRAY[CAST(:structure AS uuid)]", "structure", filter.structure());
        }
        if (!filter.status().isEmpty()) {
            narrow(STATUS + " = ANY(:status)", "status", names(filter.status()));
        }
        if (!filter.nature().isEmpty()) {
            narrow("p.nature = ANY(:nature)", "nature", names(filter.nature()));
        }
        if (filter.from() != null) {
            narrow("coalesce(p.ends_on >= :from, true) AND coalesce(p.ended_on > :from, true)", "from", filter.from());
        }
        if (filter.to() != null) {
            narrow("p.starts_on <= :to", "to", filter.to());
        }
        if (filter.territory() != null && filter.territory().scale() != Scale.FRANCE) {
            within(filter.territory(), gazetteer);
        }
        search(filter.q(), SEARCH);
    }

    PartnershipCriteria alive() {
        narrow(ALIVE);
        return this;
    }

    /** Narrows to partnerships with a party that has its seat in the territory, or that were agreed to apply there. */
    private void within(Territory territory, Gazetteer gazetteer) {
        var seats = gazetteer.ranges(territory).stream()
                .map(range -> "seat BETWEEN " + range.first() + " AND " + range.last())
                .collect(joining(" OR ", "EXISTS (SELECT 1 FROM unnest(p.communes) seat WHERE ", ")"));
        narrow(
                "(p.territory = ANY(:territories) OR " + seats + ")",
                "territories",
                gazetteer.inside(territory).toArray(String[]::new));
    }
}

package fr.maillage.query.venue;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.SqlConditions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A filter of venues as SQL over {@code v} (a venue's row) and {@code s} (its structure's), with its parameters. */
final class VenueCriteria extends SqlConditions {

    /** The state of a venue on {@code :day}: whether it receives the public. */
    static final String STATUS = """
            CASE WHEN v.closed_from <= :day AND coalesce(v.closed_until >= :day, true) THEN 'CLOSED'
                 WHEN v.suspended_from <= :day AND coalesce(v.suspended_until >= :day, true) THEN 'SUSPENDED'
                 ELSE 'OPEN' END""";

    static final String DISTANCE = Near.distance("v");

    private final LocalDate day;

    private static final String SEARCH =
            "(v.search @@ CAST(:%1$s AS tsquery) OR s.search @@ CAST(:%1$s AS tsquery) OR v.commune = ANY(:%1$s_in))";

    VenueCriteria(VenueFilter filter, LocalDate day, Gazetteer gazetteer) {
        this.day = day;
        set("day", day);
        if (filter.structure() != null) {
            // Through the structure's row: a structure that the reader may not know of yields no venue.
            narrow("v.structure_id = :structure AND s.id = :structure", "structure", filter.structure());
        }
        if (!filter.status().isEmpty()) {
            narrow(STATUS + " = ANY(:status)", "status", names(filter.status()));
        }
        overlap("services", filter.service());
        overlap("labels", filter.label());
        overlap("audiences", filter.audience());
        overlap("fees", filter.fee());
        overlap("typologies", filter.typology());
        if (filter.open()) {
            narrow(STATUS + " = 'OPEN'");
        }
        if (filter.near() != null) {
            near(filter.near(), filter.within(), "v");
        }
        freshness(filter.freshness());
        search(filter.q(), SEARCH, gazetteer);
    }

    private void overlap(String column, List<String> values) {
        if (!values.isEmpty()) {
            narrow("v." + column + " && CAST(:" + column + " AS text[])", column, values.toArray(String[]::new));
        }
    }

    private void freshness(List<Freshness> wanted) {
        if (!wanted.isEmpty()) {
            narrow(wanted.stream()
                    .map(freshness ->
                            "v.said_on BETWEEN '%s' AND '%s'".formatted(freshness.since(day), freshness.until(day)))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
    }
}

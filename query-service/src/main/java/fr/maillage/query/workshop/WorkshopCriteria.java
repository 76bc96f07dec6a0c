package fr.maillage.query.workshop;

import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.standard.WorkshopThemes;
import java.sql.Timestamp;
import java.util.UUID;

/**
 * A filter of workshops as SQL over {@code w} (a workshop's row), {@code v} (its venue's) and {@code s} (its lead's).
 */
final class WorkshopCriteria extends SqlConditions {

    /** The state of a workshop at {@code :moment}. */
    static final String STATUS = """
            CASE WHEN w.status = 'PROPOSED' AND w.starts <= :moment THEN 'LAPSED' ELSE w.status END""";

    private static final String SEARCH =
            "(w.search @@ CAST(:%1$s AS tsquery) OR s.search @@ CAST(:%1$s AS tsquery) OR v.search @@ CAST(:%1$s AS tsquery) OR w.commune = ANY(:%1$s_in))";

    WorkshopCriteria(WorkshopFilter filter, ReadSession reading, Gazetteer gazetteer) {
        set("moment", Timestamp.from(reading.moment()));
        if (filter.structure() != null) {
            narrow("w.parties @> ARRAY[CAST(:structure AS uuid)]", "structure", filter.structure());
            if (!reading.reader().equals(Reader.ALL)) {
                // A structure that was asked and declined is found by the lead and by itself.
                var own = reading.reader().own().toArray(UUID[]::new);
                narrow("(:structure = ANY(array_append(w.joined, w.lead) || :own) OR w.lead = ANY(:own))", "own", own);
            }
        }
        if (!filter.status().isEmpty()) {
            narrow(STATUS + " = ANY(:status)", "status", names(filter.status()));
        }
        if (!filter.theme().isEmpty()) {
            narrow(
                    "w.theme = ANY(:theme)",
                    "theme",
                    filter.theme().stream()
                            .flatMap(theme -> WorkshopThemes.within(theme).stream())
                            .toArray(String[]::new));
        }
        if (filter.venue() != null) {
            narrow("w.venue_id = :venue", "venue", filter.venue());
        }
        if (filter.series() != null) {
            narrow("w.series = :series", "series", filter.series());
        }
        if (filter.from() != null) {
            narrow("w.ends > :from", "from", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            narrow("w.starts <= :to", "to", Timestamp.from(filter.to()));
        }
        if (filter.near() != null) {
            near(filter.near(), filter.within(), "v");
        }
        search(filter.q(), SEARCH, gazetteer);
    }
}

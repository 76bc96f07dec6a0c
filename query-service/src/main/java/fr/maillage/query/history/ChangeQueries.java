package fr.maillage.query.history;

import fr.maillage.query.projection.Snapshot;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What became different after a position, record by record. */
@Component
public class ChangeQueries {

    private static final Pattern SUBJECT =
            Pattern.compile("^(structure\\.Structure|structure\\.|venue\\.Venue|workshop\\.Workshop)");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Records touched after that position, in the order in which each was touched last. */
    public Page<Change> since(Reading reading, long since, Paging paging) {
        var from = paging.cursor() == null ? since : paging.cursor().mark();
        var found = changes(reading.snapshot(), since, from, paging.limit() + 1);
        var shown = found.subList(0, Math.min(found.size(), paging.limit()));
        var next = found.size() > shown.size()
                ? reading.cursor(shown.getLast().position()).toString()
                : null;
        return new Page<>(shown, total(reading.snapshot(), since), next, reading.position());
    }

    private static List<Change> changes(Snapshot snapshot, long since, long from, int limit) {
        return snapshot.sql("""
                        SELECT c.*, coalesce(v.name, s.name, w.title) AS name
                        FROM (SELECT subject, min(kind) AS kind, array_agg(type ORDER BY position) AS types,
                                     max(position) AS position, max(sequence) AS sequence
                              FROM {activity} WHERE position > :since
                              GROUP BY subject HAVING max(position) > :from
                              ORDER BY max(position) LIMIT :limit) c
                        LEFT JOIN {venue} v ON v.id = c.subject
                        LEFT JOIN {structure} s ON s.id = c.subject
                        LEFT JOIN {workshop} w ON w.id = c.subject
                        ORDER BY c.position""")
                .param("since", since)
                .param("from", from)
                .param("limit", limit)
                .query((row, number) -> change(row))
                .list();
    }

    private static long total(Snapshot snapshot, long since) {
        return snapshot.sql("SELECT count(DISTINCT subject) FROM {activity} WHERE position > :since")
                .param("since", since)
                .query(Long.class)
                .single();
    }

    private static Change change(ResultSet row) throws SQLException {
        var id = row.getObject("subject", UUID.class);
        var types = (String[]) row.getArray("types").getArray();
        return new Change(
                row.getString("kind"),
                new Named(id, Objects.requireNonNullElse(row.getString("name"), id.toString())),
                Arrays.stream(types).map(ChangeQueries::intent).distinct().toList(),
                row.getLong("sequence"),
                row.getLong("position"));
    }

    /** What was meant by a fact: {@code venue.VenueHoursSet} is {@code hours-set}. */
    static String intent(String type) {
        return switch (type) {
            case "venue.VenueDeclared" -> "opened";
            case "venue.VenueRelocated" -> "moved";
            default ->
                CAPITAL.matcher(SUBJECT.matcher(type).replaceFirst(""))
                        .replaceAll("-")
                        .toLowerCase(Locale.ROOT);
        };
    }
}

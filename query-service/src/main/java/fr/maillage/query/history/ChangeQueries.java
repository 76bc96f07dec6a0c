package fr.maillage.query.history;

import fr.maillage.query.projection.Snapshot;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Queries for the records that changed after a position. */
@Component
public class ChangeQueries {

    /** The kind of record in the log name of an event, and its name where the event begins with it again. */
    private static final Pattern SUBJECT = Pattern.compile("(?i)^([a-z]+)\\.(\\1)?");

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** The records that changed after that position, in the order of their last change. */
    public Page<Change> since(ReadSession reading, long since, Paging paging) {
        var from = paging.cursor() == null ? since : paging.cursor().mark();
        var found = touched(reading.snapshot(), since, from, paging.limit() + 1);
        var shown = found.subList(0, Math.min(found.size(), paging.limit()));
        var next = found.size() > shown.size()
                ? reading.cursor(shown.getLast().position()).toString()
                : null;
        var names = Names.of(reading, shown.stream().map(Touched::subject).toList());
        return new Page<>(
                shown.stream().map(one -> one.change(names)).toList(),
                total(reading.snapshot(), since),
                next,
                reading.position());
    }

    private static List<Touched> touched(Snapshot snapshot, long since, long from, int limit) {
        return snapshot.sql("""
                        SELECT subject, min(kind) AS kind, array_agg(type ORDER BY position) AS types,
                               max(sequence) AS sequence, max(position) AS position
                        FROM {activity} facts WHERE position > :since
                        GROUP BY subject HAVING max(position) > :from
                        ORDER BY max(position) LIMIT :limit""")
                .param("since", since)
                .param("from", from)
                .param("limit", limit)
                .query((row, number) -> Touched.of(row))
                .list();
    }

    /**
     * A record that changed.
     *
     * @param types log names of its events, in order
     */
    private record Touched(String kind, UUID subject, List<String> types, long sequence, long position) {

        static Touched of(ResultSet row) throws SQLException {
            return new Touched(
                    row.getString("kind"),
                    row.getObject("subject", UUID.class),
                    List.of((String[]) row.getArray("types").getArray()),
                    row.getLong("sequence"),
                    row.getLong("position"));
        }

        Change change(Names names) {
            return new Change(
                    kind,
                    names.named(subject),
                    types.stream().map(ChangeQueries::intent).distinct().toList(),
                    sequence,
                    position);
        }
    }

    private static long total(Snapshot snapshot, long since) {
        return snapshot.sql("SELECT count(DISTINCT subject) FROM {activity} facts WHERE position > :since")
                .param("since", since)
                .query(Long.class)
                .single();
    }

    /** The short name of an event type: {@code hours-set} for {@code venue.VenueHoursSet}. */
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

package fr.maillage.query.workshop;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.query.venue.VenueView;
import fr.maillage.query.workshop.WorkshopItem.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The queries on joint workshops, each answered at the position of its read session. */
@Component
public class WorkshopQueries {

    private final Gazetteer gazetteer;

    public WorkshopQueries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The workshop with this id; empty where none has it. */
    public Optional<WorkshopItem> find(ReadSession reading, UUID id) {
        var criteria = WorkshopFilter.ALL.conditions(reading, gazetteer);
        criteria.narrow("w.id = :id", "id", id);
        return items(reading, select(criteria, "")).stream().findFirst();
    }

    /** The workshops with these ids, in any order. Unknown ids are left out. */
    public List<WorkshopItem> find(ReadSession reading, Collection<UUID> ids) {
        var criteria = WorkshopFilter.ALL.conditions(reading, gazetteer);
        criteria.narrow("w.id = ANY(:ids)", "ids", ids.toArray(UUID[]::new));
        return items(reading, select(criteria, ""));
    }

    /** A page of the agenda: workshops by their start. */
    public Page<WorkshopItem> list(ReadSession reading, WorkshopFilter filter, Paging paging) {
        var criteria = filter.conditions(reading, gazetteer);
        var items = items(reading, select(criteria, criteria.part("w.starts, w.id", paging)));
        return Page.of(items, count(reading, filter), paging.offset(), reading);
    }

    /** The workshop that starts last; empty where there is none. */
    public Optional<WorkshopItem> last(ReadSession reading, WorkshopFilter filter) {
        var criteria = filter.conditions(reading, gazetteer);
        return items(reading, select(criteria, "ORDER BY w.starts DESC, w.id LIMIT 1")).stream()
                .findFirst();
    }

    /** Up to {@code limit} workshops after this id, in the order of ids, for callers that go through all of them. */
    public List<WorkshopItem> after(ReadSession reading, WorkshopFilter filter, UUID after, int limit) {
        var criteria = filter.conditions(reading, gazetteer);
        criteria.narrow("w.id > :after", "after", after);
        return items(reading, select(criteria, "ORDER BY w.id LIMIT :limit").param("limit", limit));
    }

    /** The number of workshops that the filter finds. */
    public long count(ReadSession reading, WorkshopFilter filter) {
        var criteria = filter.conditions(reading, gazetteer);
        return criteria.count(from(criteria));
    }

    private static StatementSpec select(SqlConditions criteria, String order) {
        return criteria.ask("SELECT w.view, v.view AS venue" + from(criteria) + " " + order);
    }

    private static String from(SqlConditions criteria) {
        return " FROM " + criteria.rows("workshop") + " w"
                + " LEFT JOIN {venue} v ON v.id = w.venue_id LEFT JOIN {structure} s ON s.id = w.lead WHERE "
                + criteria.sql();
    }

    private List<WorkshopItem> items(ReadSession reading, StatementSpec question) {
        var rows = question.query(
                        (row, number) -> new Row(ViewJson.read(row.getBytes("view"), WorkshopView.class), site(row)))
                .list();
        var names = names(reading, rows);
        return rows.stream()
                .map(row -> WorkshopItem.of(
                        row.view(),
                        id -> names.getOrDefault(id, id.toString()),
                        row.site(),
                        gazetteer.around(row.view().place().communeCode()),
                        reading))
                .toList();
    }

    private record Row(WorkshopView view, Site site) {}

    private static Map<UUID, String> names(ReadSession reading, List<Row> rows) {
        var parties = rows.stream()
                .flatMap(row -> row.view().parties().stream())
                .distinct()
                .toArray(UUID[]::new);
        var names = new HashMap<UUID, String>();
        reading.snapshot()
                .sql("SELECT id, name FROM {structure} s WHERE id = ANY(:parties)")
                .param("parties", parties)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    private static Site site(ResultSet row) throws SQLException {
        var json = row.getBytes("venue");
        if (json == null) {
            return new Site(null, null, null);
        }
        var venue = ViewJson.read(json, VenueView.class);
        var place = venue.place();
        return new Site(new Named(venue.id(), venue.profile().name()), place.address(), place.coordinates());
    }
}

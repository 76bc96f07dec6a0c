package fr.maillage.query.workshop;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.RecordQueries;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.query.venue.VenueView;
import fr.maillage.query.workshop.WorkshopItem.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The queries on joint workshops, each answered at the position of its read session. */
@Component
public class WorkshopQueries extends RecordQueries<WorkshopFilter, WorkshopItem> {

    public WorkshopQueries(Gazetteer gazetteer) {
        super(gazetteer, WorkshopFilter.ALL, "w");
    }

    /** The workshop that starts last; empty where there is none. */
    public Optional<WorkshopItem> last(ReadSession reading, WorkshopFilter filter) {
        var criteria = conditions(reading, filter);
        return items(reading, select(criteria, " ORDER BY w.starts DESC, w.id LIMIT 1")).stream()
                .findFirst();
    }

    /** The order of the agenda. */
    @Override
    protected String order(WorkshopFilter filter) {
        return "w.starts, w.id";
    }

    @Override
    protected String values(SqlConditions criteria) {
        return "w.view, v.view AS venue";
    }

    @Override
    protected String from(SqlConditions criteria) {
        return " FROM " + criteria.rows("workshop") + " w"
                + " LEFT JOIN {venue} v ON v.id = w.venue_id LEFT JOIN {structure} s ON s.id = w.lead WHERE "
                + criteria.sql();
    }

    @Override
    protected List<WorkshopItem> items(ReadSession reading, StatementSpec question) {
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

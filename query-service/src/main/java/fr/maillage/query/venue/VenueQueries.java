package fr.maillage.query.venue;

import fr.maillage.hours.OpeningHours;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The queries on venues, each answered at the position of its read session. */
@Component
public class VenueQueries {

    private final Gazetteer gazetteer;

    public VenueQueries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The venue with this id; empty where none has it. */
    public Optional<VenueItem> find(ReadSession reading, UUID id) {
        var criteria = VenueFilter.ALL.conditions(reading, gazetteer);
        criteria.narrow("v.id = :id", "id", id);
        return select(criteria, "").query(items(reading)).optional();
    }

    /** The venues with these ids, in any order. Unknown ids are left out. */
    public List<VenueItem> find(ReadSession reading, Collection<UUID> ids) {
        var criteria = VenueFilter.ALL.conditions(reading, gazetteer);
        criteria.narrow("v.id = ANY(:ids)", "ids", ids.toArray(UUID[]::new));
        return select(criteria, "").query(items(reading)).list();
    }

    /** A page of venues by name, or from the nearest to the farthest where a point is given. */
    public Page<VenueItem> list(ReadSession reading, VenueFilter filter, Paging paging) {
        var criteria = criteria(reading, filter);
        var total = criteria.count(from(criteria));
        var order = filter.has(VenueFilter.NEAR) ? "distance, v.sort, v.id" : "v.sort, v.id";
        var items = select(criteria, criteria.part(order, paging))
                .query(items(reading))
                .list();
        return Page.of(items, total, paging.offset(), reading);
    }

    /** Up to {@code limit} venues after this id, in the order of ids, for callers that go through all of them. */
    public List<VenueItem> after(ReadSession reading, VenueFilter filter, UUID after, int limit) {
        var criteria = criteria(reading, filter);
        criteria.narrow("v.id > :after", "after", after);
        return select(criteria, "ORDER BY v.id LIMIT :limit")
                .param("limit", limit)
                .query(items(reading))
                .list();
    }

    /** The number of venues that the filter finds. */
    public long count(ReadSession reading, VenueFilter filter) {
        var criteria = criteria(reading, filter);
        return criteria.count(from(criteria));
    }

    /** The places of all venues found, without their views. Maps and counts are made of them. */
    public List<VenuePoint> spots(ReadSession reading, VenueFilter filter) {
        var criteria = criteria(reading, filter);
        return criteria.ask("SELECT v.id, v.commune, v.latitude, v.longitude, v.said_on, " + VenueFilter.STATE
                        + " AS status" + from(criteria))
                .query((row, number) -> VenuePoint.of(row, reading.day()))
                .list();
    }

    /**
     * The number of venues found, and the position of the last event that shaped one of them or its structure. Together
     * they tell whether anything differs from another read session.
     */
    public Extent extent(ReadSession reading, VenueFilter filter) {
        var criteria = criteria(reading, filter);
        return criteria.ask("SELECT count(*), coalesce(greatest(max(v.from_pos), max(s.from_pos)), 0)" + from(criteria))
                .query((row, number) -> new Extent(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The size of a list, and the position of the last event that shaped it. */
    public record Extent(long count, long last) {}

    private static StatementSpec select(SqlConditions criteria, String order) {
        var distance = criteria.filter().has(VenueFilter.NEAR) ? Near.distance("v") : "NULL";
        return criteria.ask("SELECT v.view, v.structure_id, s.name AS structure_name, s.pivot AS structure_pivot,"
                + " s.pivots AS structure_pivots, " + distance
                + " AS distance" + from(criteria) + " " + order);
    }

    private static String from(SqlConditions criteria) {
        return " FROM " + criteria.rows("venue") + " v" + " LEFT JOIN {structure} s ON s.id = v.structure_id WHERE "
                + criteria.sql();
    }

    private SqlConditions criteria(ReadSession reading, VenueFilter filter) {
        var criteria = filter.conditions(reading, gazetteer);
        if (filter.has(VenueFilter.OPEN)) {
            criteria.narrow("v.id = ANY(:open_now)", "open_now", openNow(reading, criteria));
        }
        return criteria;
    }

    /** The ids of the venues open now. Hours are a language of their own, which only its parser can judge. */
    private static UUID[] openNow(ReadSession reading, SqlConditions criteria) {
        return criteria.ask("SELECT v.view" + from(criteria)).query(ViewJson.rows(VenueView.class)).stream()
                .filter(view -> OpeningHours.of(view.hours())
                        .filter(hours ->
                                hours.openAt(reading.clockOf(view.place().communeCode())))
                        .isPresent())
                .map(VenueView::id)
                .toArray(UUID[]::new);
    }

    private RowMapper<VenueItem> items(ReadSession reading) {
        return (row, number) -> {
            var view = ViewJson.read(row.getBytes("view"), VenueView.class);
            var distance = (Double) row.getObject("distance");
            return VenueItem.of(
                    view,
                    structure(row),
                    gazetteer.around(view.place().communeCode()),
                    distance == null ? null : Math.round(distance * 10) / 10.0,
                    reading.day());
        };
    }

    private static @Nullable Carrier structure(ResultSet row) throws SQLException {
        var id = row.getObject("structure_id", UUID.class);
        var name = row.getString("structure_name");
        return id == null || name == null
                ? null
                : new Carrier(id, name, row.getString("structure_pivot"), List.of((String[])
                        row.getArray("structure_pivots").getArray()));
    }
}

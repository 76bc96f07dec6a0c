package fr.maillage.query.venue;

import fr.maillage.hours.OpeningHours;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.RecordQueries;
import fr.maillage.query.reading.SqlConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The queries on venues, each answered at the position of its read session. */
@Component
public class VenueQueries extends RecordQueries<VenueFilter, VenueItem> {

    public VenueQueries(Gazetteer gazetteer) {
        super(gazetteer, VenueFilter.ALL, "v");
    }

    /** The places of all venues found, without their views. Maps and counts are made of them. */
    public List<VenuePoint> spots(ReadSession reading, VenueFilter filter) {
        var criteria = conditions(reading, filter);
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
        var criteria = conditions(reading, filter);
        return criteria.ask("SELECT count(*), coalesce(greatest(max(v.from_pos), max(s.from_pos)), 0)" + from(criteria))
                .query((row, number) -> new Extent(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The size of a list, and the position of the last event that shaped it. */
    public record Extent(long count, long last) {}

    @Override
    protected String order(VenueFilter filter) {
        return (filter.has(VenueFilter.NEAR) ? "distance, " : "") + super.order(filter);
    }

    @Override
    protected String values(SqlConditions criteria) {
        var distance = criteria.filter().has(VenueFilter.NEAR) ? Near.distance("v") : "NULL";
        return "v.view, v.structure_id, s.name AS structure_name, s.pivot AS structure_pivot,"
                + " s.pivots AS structure_pivots, " + distance + " AS distance";
    }

    @Override
    protected String from(SqlConditions criteria) {
        return " FROM " + criteria.rows("venue") + " v" + " LEFT JOIN {structure} s ON s.id = v.structure_id WHERE "
                + criteria.sql();
    }

    @Override
    protected SqlConditions conditions(ReadSession reading, VenueFilter filter) {
        var criteria = super.conditions(reading, filter);
        if (filter.has(VenueFilter.OPEN)) {
            criteria.narrow("v.id = ANY(:open_now)", "open_now", openNow(reading, criteria));
        }
        return criteria;
    }

    /** The ids of the venues open now. Hours are a language of their own, which only its parser can judge. */
    private UUID[] openNow(ReadSession reading, SqlConditions criteria) {
        return criteria.ask("SELECT v.view" + from(criteria)).query(ViewJson.rows(VenueView.class)).stream()
                .filter(view -> OpeningHours.of(view.hours())
                        .filter(hours ->
                                hours.openAt(reading.clockOf(view.place().communeCode())))
                        .isPresent())
                .map(VenueView::id)
                .toArray(UUID[]::new);
    }

    @Override
    protected List<VenueItem> items(ReadSession reading, StatementSpec query) {
        return query.query((row, number) -> {
                    var view = ViewJson.read(row.getBytes("view"), VenueView.class);
                    var distance = (Double) row.getObject("distance");
                    return VenueItem.of(
                            view,
                            structure(row),
                            gazetteer.around(view.place().communeCode()),
                            distance == null ? null : Math.round(distance * 10) / 10.0,
                            reading.day());
                })
                .list();
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

package fr.maillage.query.resource;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.RecordQueries;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.query.resource.ResourceItem.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The queries on shared resources, each answered at the position of its read session. */
@Component
public class ResourceQueries extends RecordQueries<ResourceFilter, ResourceItem> {

    /**
     * The end of the time for which reservation {@code b} takes its quantity. It is infinite where the reservation is
     * late, because nobody knows when it will be back.
     */
    static final String TAKEN_TO =
            "CASE WHEN b.status = 'HANDED_OVER' AND b.taken_to <= :moment THEN 'infinity' ELSE b.taken_to END";

    /**
     * How many are free from {@code :free_from} to {@code :free_to}: the quantity less the most that is taken at once.
     * The number taken rises and falls where reservations begin and end.
     */
    static final String FREE = """
            CASE WHEN r.status = 'WITHDRAWN' OR r.kind = 'DOCUMENT' THEN 0 ELSE greatest(0, r.quantity - (
                SELECT coalesce(max(level), 0) FROM (
                    SELECT sum(sum(change)) OVER (ORDER BY at) AS level FROM (
                        SELECT e.at, e.change FROM (
                            SELECT greatest(b.taken_from, :free_from) AS starts, %1$s AS ends, b.quantity
                            FROM {all reservation} b
                            WHERE b.resource = r.id AND b.taken_from < :free_to AND %1$s > :free_from) t
                        CROSS JOIN LATERAL (VALUES (t.starts, t.quantity), (t.ends, -t.quantity)) e (at, change)
                        WHERE e.at < :free_to) changes
                    GROUP BY at) levels)) END""".formatted(TAKEN_TO);

    public ResourceQueries(Gazetteer gazetteer) {
        super(gazetteer, ResourceFilter.ALL, "r");
    }

    /** The filter as SQL, with the period for which {@link #FREE} counts: the one asked for, or this moment. */
    @Override
    protected SqlConditions conditions(ReadSession reading, ResourceFilter filter) {
        var criteria = super.conditions(reading, filter);
        var asked = filter.free();
        criteria.set("free_from", asked == null ? reading.moment() : asked.from());
        criteria.set("free_to", asked == null ? reading.moment().plusMillis(1) : asked.to());
        return criteria;
    }

    @Override
    protected String order(ResourceFilter filter) {
        return (filter.has(ResourceFilter.NEAR) ? "distance, " : "") + super.order(filter);
    }

    @Override
    protected String values(SqlConditions criteria) {
        var distance = criteria.filter().has(ResourceFilter.NEAR) ? Near.distance("v") : "NULL::double precision";
        return "r.view, v.name AS venue, s.name AS owner, o.title AS original, " + distance + " AS distance, " + FREE
                + " AS free";
    }

    @Override
    protected String from(SqlConditions criteria) {
        return " FROM " + criteria.rows("resource") + " r"
                + " LEFT JOIN {venue} v ON v.id = r.venue_id LEFT JOIN {structure} s ON s.id = r.structure"
                + " LEFT JOIN {resource} o ON o.id = r.adapted_from WHERE " + criteria.sql();
    }

    @Override
    protected List<ResourceItem> items(ReadSession reading, StatementSpec question) {
        var rows = question.query((row, number) -> Row.of(row)).list();
        var lineage = DocumentLineage.of(reading, rows.stream().map(Row::view).toList());
        return rows.stream().map(row -> item(row, lineage)).toList();
    }

    /** A resource's view, with the values that are joined to it. */
    private record Row(
            ResourceView view,
            Named owner,
            @Nullable Named venue,
            @Nullable Named original,
            @Nullable Double distance,
            int free) {

        static Row of(ResultSet row) throws SQLException {
            var view = ViewJson.read(row.getBytes("view"), ResourceView.class);
            var distance = (Double) row.getObject("distance");
            return new Row(
                    view,
                    Named.of(view.structureId(), row.getString("owner")),
                    named(view.profile().venueId(), row.getString("venue")),
                    named(view.adaptedFrom(), row.getString("original")),
                    distance == null ? null : Math.round(distance * 10) / 10.0,
                    row.getInt("free"));
        }

        private static @Nullable Named named(@Nullable UUID id, @Nullable String name) {
            return id == null ? null : Named.of(id, name);
        }
    }

    private ResourceItem item(Row row, DocumentLineage lineage) {
        var view = row.view();
        var profile = view.profile();
        return new ResourceItem(
                view.id(),
                view.sequence(),
                profile.title(),
                view.kind(),
                view.status(),
                view.withdrawal(),
                row.owner(),
                row.venue(),
                profile.communeCode(),
                gazetteer.around(profile.communeCode()),
                row.distance(),
                profile.description(),
                profile.conditions(),
                profile.licence(),
                profile.link(),
                view.quantity(),
                row.free(),
                view.approval(),
                row.original(),
                lineage.adaptations(view.id()),
                uses(view, lineage).toList(),
                view.axis(),
                view.level(),
                view.sharedOn(),
                view.saidOn());
    }

    private static Stream<Use> uses(ResourceView view, DocumentLineage lineage) {
        return view.reuses().stream()
                .map(reuse -> new Use(lineage.structure(reuse.structureId()), reuse.adaptation(), reuse.on()));
    }
}

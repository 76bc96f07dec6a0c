package fr.maillage.query.resource;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.ResourceItem.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The queries on shared resources, each answered at the position of its read session. */
@Component
public class ResourceQueries {

    private final Gazetteer gazetteer;

    public ResourceQueries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The resource with this id; empty where none has it. */
    public Optional<ResourceItem> find(ReadSession reading, UUID id) {
        var criteria = new ResourceCriteria(ResourceFilter.ALL, reading.moment(), gazetteer);
        criteria.narrow("r.id = :id", "id", id);
        return items(reading, select(reading, ResourceFilter.ALL, criteria, "")).stream()
                .findFirst();
    }

    /** A page of resources by title, or from the nearest to the farthest where a point is given. */
    public Page<ResourceItem> list(ReadSession reading, ResourceFilter filter, Paging paging) {
        var criteria = new ResourceCriteria(filter, reading.moment(), gazetteer);
        var order = filter.near() == null ? "r.sort, r.id" : "distance, r.sort, r.id";
        var items = items(
                reading,
                select(reading, filter, criteria, "ORDER BY " + order + " LIMIT :limit OFFSET :offset")
                        .param("limit", paging.limit())
                        .param("offset", paging.offset()));
        return Page.of(items, count(reading, filter), paging.offset(), reading);
    }

    /** Up to {@code limit} resources after this id, in the order of ids, for callers that go through all of them. */
    public List<ResourceItem> after(ReadSession reading, ResourceFilter filter, UUID after, int limit) {
        var criteria = new ResourceCriteria(filter, reading.moment(), gazetteer);
        criteria.narrow("r.id > :after", "after", after);
        return items(
                reading,
                select(reading, filter, criteria, "ORDER BY r.id LIMIT :limit").param("limit", limit));
    }

    /** The number of resources that the filter finds. */
    public long count(ReadSession reading, ResourceFilter filter) {
        var criteria = new ResourceCriteria(filter, reading.moment(), gazetteer);
        return reading.snapshot()
                .sql("SELECT count(*)" + from(reading, filter, criteria))
                .params(criteria.parameters())
                .query(Long.class)
                .single();
    }

    private StatementSpec select(ReadSession reading, ResourceFilter filter, ResourceCriteria criteria, String order) {
        var distance = filter.near() == null ? "NULL::double precision" : Near.distance("v");
        return reading.snapshot()
                .sql("SELECT r.view, v.name AS venue, s.name AS owner, o.title AS original, " + distance
                        + " AS distance, " + ResourceCriteria.FREE + " AS free" + from(reading, filter, criteria) + " "
                        + order)
                .params(criteria.parameters());
    }

    private String from(ReadSession reading, ResourceFilter filter, ResourceCriteria criteria) {
        return " FROM " + gazetteer.rows(reading.snapshot(), "resource", filter.territory()) + " r"
                + " LEFT JOIN {venue} v ON v.id = r.venue_id LEFT JOIN {structure} s ON s.id = r.structure"
                + " LEFT JOIN {resource} o ON o.id = r.adapted_from WHERE " + criteria.sql();
    }

    private List<ResourceItem> items(ReadSession reading, StatementSpec question) {
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

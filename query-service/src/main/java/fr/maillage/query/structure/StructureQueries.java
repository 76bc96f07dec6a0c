package fr.maillage.query.structure;

import static java.util.stream.Collectors.toMap;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SqlConditions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The queries on structures, each answered at the position of its read session. */
@Component
public class StructureQueries {

    private static final String VENUES = """
            (SELECT count(*) FROM {venue} v WHERE v.structure_id = s.id
                AND NOT coalesce(v.closed_from <= :day AND coalesce(v.closed_until >= :day, true), false))""";

    private final Gazetteer gazetteer;

    public StructureQueries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The structure with this id; empty where none has it. */
    public Optional<StructureItem> find(ReadSession reading, UUID id) {
        var criteria = StructureFilter.ALL.conditions(reading, gazetteer);
        criteria.narrow("s.id = :id", "id", id);
        return select(criteria, "").query(items(reading)).optional();
    }

    /** The communes of these structures' seats: INSEE codes by structure id. Unknown structures are left out. */
    public Map<UUID, String> seats(ReadSession reading, Collection<UUID> ids) {
        return reading
                .snapshot()
                .sql("SELECT view FROM {structure} WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ViewJson.rows(StructureView.class))
                .stream()
                .collect(toMap(StructureView::id, view -> view.profile().communeCode()));
    }

    /** A page of structures, by name. */
    public Page<StructureItem> list(ReadSession reading, StructureFilter filter, Paging paging) {
        var criteria = filter.conditions(reading, gazetteer);
        var total = criteria.count(from(criteria));
        var items = select(criteria, criteria.part("s.sort, s.id", paging))
                .query(items(reading))
                .list();
        return Page.of(items, total, paging.offset(), reading);
    }

    /** The number of structures that the filter finds. */
    public long count(ReadSession reading, StructureFilter filter) {
        var criteria = filter.conditions(reading, gazetteer);
        return criteria.count(from(criteria));
    }

    /** Up to {@code limit} structures after this id, in the order of ids, for callers that go through all of them. */
    public List<StructureItem> after(ReadSession reading, StructureFilter filter, UUID after, int limit) {
        var criteria = filter.conditions(reading, gazetteer);
        criteria.narrow("s.id > :after", "after", after);
        return select(criteria, "ORDER BY s.id LIMIT :limit")
                .param("limit", limit)
                .query(items(reading))
                .list();
    }

    private static StatementSpec select(SqlConditions criteria, String order) {
        return criteria.ask("SELECT s.view, " + VENUES + " AS venues" + from(criteria) + " " + order);
    }

    private static String from(SqlConditions criteria) {
        return " FROM " + criteria.rows("structure") + " s WHERE " + criteria.sql();
    }

    private RowMapper<StructureItem> items(ReadSession reading) {
        return (row, number) -> {
            var view = ViewJson.read(row.getBytes("view"), StructureView.class);
            var territory = gazetteer.around(view.profile().communeCode());
            return StructureItem.of(view, territory, row.getLong("venues"), reading);
        };
    }
}

package fr.maillage.query.structure;

import static java.util.stream.Collectors.toMap;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.RecordQueries;
import fr.maillage.query.reading.SqlConditions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The queries on structures, each answered at the position of its read session. */
@Component
public class StructureQueries extends RecordQueries<StructureFilter, StructureItem> {

    private static final String VENUES = """
            (SELECT count(*) FROM {venue} v WHERE v.structure_id = s.id
                AND NOT coalesce(v.closed_from <= :day AND coalesce(v.closed_until >= :day, true), false))""";

    public StructureQueries(Gazetteer gazetteer) {
        super(gazetteer, StructureFilter.ALL, "s");
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

    @Override
    protected String values(SqlConditions criteria) {
        return "s.view, " + VENUES + " AS venues";
    }

    @Override
    protected String from(SqlConditions criteria) {
        return " FROM " + criteria.rows("structure") + " s WHERE " + criteria.sql();
    }

    @Override
    protected List<StructureItem> items(ReadSession reading, StatementSpec query) {
        return query.query((row, number) -> {
                    var view = ViewJson.read(row.getBytes("view"), StructureView.class);
                    var territory = gazetteer.around(view.profile().communeCode());
                    return StructureItem.of(view, territory, row.getLong("venues"), reading);
                })
                .list();
    }
}

package fr.maillage.query.search;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.kind.Kinds;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SearchWord;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Search over all kinds of records at once, in the vocabulary that every projection keeps in {@code search}. */
@Component
public class SearchQueries {

    private final Gazetteer gazetteer;
    private final Kinds kinds;

    public SearchQueries(Gazetteer gazetteer, Kinds kinds) {
        this.gazetteer = gazetteer;
        this.kinds = kinds;
    }

    /** The records that have all the words, the best match first. */
    public SearchPage find(ReadSession reading, SearchFilter filter, Paging paging) {
        var words = SearchWord.telling(filter.q());
        if (words.isEmpty()) {
            return SearchPage.of(Page.of(List.of(), 0, 0, reading), Map.of());
        }
        var found = new Found(gazetteer, words, filter.q());
        var sql = filter.kinds().stream()
                .map(kind ->
                        found.of(kind, kinds.named(kind.kind()).orElseThrow(), rows(reading, kind, filter.territory())))
                .collect(joining(" UNION ALL "));
        var counts = new EnumMap<SearchKind, Long>(SearchKind.class);
        reading.snapshot()
                .sql("SELECT kind, count(*) AS records FROM (" + sql + ") found GROUP BY kind")
                .params(found.parameters())
                .query(row -> {
                    counts.put(SearchKind.valueOf(row.getString("kind")), row.getLong("records"));
                });
        var items = reading.snapshot()
                .sql("SELECT found.*, s.name AS structure_name FROM (" + sql + ") found"
                        + " LEFT JOIN {structure} s ON s.id = found.structure"
                        + " ORDER BY rank DESC, found.sort, found.id LIMIT :limit OFFSET :offset")
                .params(found.parameters())
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query((row, number) -> item(row))
                .list();
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        return SearchPage.of(Page.of(items, total, paging.offset(), reading), counts);
    }

    private String rows(ReadSession reading, SearchKind kind, @Nullable Territory territory) {
        if (kind != SearchKind.PARTNERSHIP || territory == null || territory.scale() == Scale.FRANCE) {
            return gazetteer.rows(reading.snapshot(), kind.kind(), territory);
        }
        // A partnership lies wherever one of its parties does.
        return gazetteer.ranges(territory).stream()
                .map(range -> "seat BETWEEN " + range.first() + " AND " + range.last())
                .collect(joining(
                        " OR ",
                        "(SELECT * FROM {partnership} p WHERE EXISTS (SELECT 1 FROM unnest(p.communes) seat WHERE ",
                        "))"));
    }

    private SearchItem item(ResultSet row) throws SQLException {
        var kind = SearchKind.valueOf(row.getString("kind"));
        var structure = row.getObject("structure", UUID.class);
        var name = row.getString("structure_name");
        return new SearchItem(
                kind,
                row.getObject("id", UUID.class),
                row.getString("name"),
                kind == SearchKind.STRUCTURE || structure == null || name == null ? null : new Named(structure, name),
                gazetteer.around(CommuneKey.code(row.getInt("commune"))));
    }
}

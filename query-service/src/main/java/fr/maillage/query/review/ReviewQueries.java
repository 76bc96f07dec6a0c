package fr.maillage.query.review;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The queries of the hub's remarks, at one position. */
@Component
public class ReviewQueries {

    private final Gazetteer gazetteer;

    public ReviewQueries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A page of remarks of one kind, newest first. */
    public Page<ReviewItem> list(ReadSession reading, ReviewKind kind, ReviewFilter filter, Paging paging) {
        var conditions = filter.conditions(reading, gazetteer);
        conditions.narrow("r.kind = :kind", "kind", kind.name());
        var from = " FROM " + conditions.rows("review") + " r WHERE " + conditions.sql();
        var total = conditions.count(from);
        var views = conditions
                .ask("SELECT r.view" + from + conditions.part("r.opened_at DESC, r.id", paging))
                .query(ViewJson.rows(ReviewView.class))
                .list();
        return Page.of(items(reading, views), total, paging.offset(), reading);
    }

    /** A remark; empty where the reader may not see it. */
    public Optional<ReviewItem> find(ReadSession reading, UUID id) {
        return items(reading, views(reading, "r.id = :id", Map.of("id", id))).stream()
                .findFirst();
    }

    /** The remarks on a record: open ones first, then the newest. At most {@link Paging#MAX_LIMIT}. */
    public List<ReviewItem> about(ReadSession reading, UUID subject) {
        return items(reading, views(reading, "r.about = :subject", Map.of("subject", subject)));
    }

    /** The ids of all remarks on a record. */
    public List<UUID> ids(ReadSession reading, UUID subject) {
        return reading.snapshot()
                .sql("SELECT r.id FROM {review} r WHERE r.about = :subject")
                .param("subject", subject)
                .query(UUID.class)
                .list();
    }

    private static List<ReviewView> views(ReadSession reading, String which, Map<String, Object> values) {
        return reading.snapshot()
                .sql("SELECT r.view FROM {review} r WHERE " + which
                        + " ORDER BY r.status, r.opened_at DESC, r.id LIMIT " + Paging.MAX_LIMIT)
                .params(values)
                .query(ViewJson.rows(ReviewView.class))
                .list();
    }

    private List<ReviewItem> items(ReadSession reading, List<ReviewView> views) {
        var names = Names.of(
                reading,
                views.stream().map(ReviewView::about).filter(Objects::nonNull).toList());
        return views.stream().map(view -> item(view, names)).toList();
    }

    private ReviewItem item(ReviewView view, Names names) {
        return new ReviewItem(
                view.id(),
                view.sequence(),
                view.kind(),
                view.status(),
                view.about() == null ? null : names.named(view.about()),
                view.flaggedPosition(),
                view.communes().stream().map(gazetteer::commune).toList(),
                view.text(),
                view.openedAt(),
                view.outcome(),
                view.settledAt());
    }
}

package fr.maillage.query.review;

import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The questions asked of the hub's remarks, at one position. */
@Component
public class ReviewQueries {

    private final Gazetteer gazetteer;

    public ReviewQueries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Remarks of a kind, newest first. */
    public Page<ReviewItem> list(Reading reading, ReviewKind kind, ReviewFilter filter, Paging paging) {
        var conditions = new ArrayList<>(List.of("r.kind = :kind"));
        var parameters = new HashMap<String, Object>(Map.of("kind", kind.name()));
        if (!filter.status().isEmpty()) {
            conditions.add("r.status = ANY(:status)");
            parameters.put("status", filter.status().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.subject() != null) {
            conditions.add("r.about = :subject");
            parameters.put("subject", filter.subject());
        }
        var from = " FROM " + gazetteer.rows(reading.snapshot(), "review", filter.territory()) + " r WHERE "
                + String.join(" AND ", conditions);
        var total = reading.snapshot()
                .sql("SELECT count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        var views = reading.snapshot()
                .sql("SELECT r.view" + from + " ORDER BY r.opened_at DESC, r.id LIMIT :limit OFFSET :offset")
                .params(parameters)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(ViewJson.rows(ReviewView.class))
                .list();
        return Page.of(items(reading, views), total, paging.offset(), reading);
    }

    private List<ReviewItem> items(Reading reading, List<ReviewView> views) {
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

package fr.maillage.query.review;

import fr.maillage.events.ReviewEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.web.Pending;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** The kind of record of the hub's reviews, with what it brings to code that does not know it. */
public class Reviews {

    public static final Kind KIND = new Kind(ReviewEvent.class, "review", "reviews", null, null, null);

    private static final String OPEN = """
            r.id, r.opened_at, r.about, r.commune, CAST(NULL AS uuid), CAST('{}' AS uuid[]), r.opened_at,
            r.view::json ->> 'text', 1
            FROM {review} r WHERE r.status = 'OPEN' AND r.kind = '%s'""";

    @Bean
    Kind reviewKind() {
        return KIND;
    }

    @Bean
    Projection<?> reviewProjection() {
        return new ReviewProjection();
    }

    @Bean
    EventSentences<?> reviewSentences() {
        return new ReviewSentences();
    }

    @Bean
    Pending flagOpen(ReviewActions actions) {
        return open("FLAG_OPEN", ReviewKind.FLAG, actions);
    }

    @Bean
    Pending followUpOpen(ReviewActions actions) {
        return open("FOLLOW_UP_OPEN", ReviewKind.FOLLOW_UP, actions);
    }

    private static Pending open(String name, ReviewKind kind, ReviewActions actions) {
        return Pending.of(KIND, name, OPEN.formatted(kind))
                .settled((id, about, here) -> List.of(actions.settling(kind, id, about, here)));
    }
}

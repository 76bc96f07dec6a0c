package fr.maillage.query.review;

import fr.maillage.events.ReviewEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.projection.Projection;
import org.springframework.context.annotation.Bean;

/** The kind of record of the hub's reviews, with what it brings to code that does not know it. */
public class Reviews {

    public static final Kind KIND = new Kind(ReviewEvent.class, "review", "reviews", null, null, null);

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
}

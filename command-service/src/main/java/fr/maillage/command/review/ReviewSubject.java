package fr.maillage.command.review;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.Decided;
import fr.maillage.command.review.ReviewCommand.Opening;
import fr.maillage.events.ReviewEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The definition of the hub's remarks for the log: flags, follow-ups, notes and masks alike. */
@Configuration(proxyBeanMethods = false)
class ReviewSubject {

    @Bean
    static AggregateType<Review, ReviewCommand, Opening, ReviewEvent> reviewType() {
        return new AggregateType<>(
                "review",
                Review.class,
                ReviewCommand.class,
                Opening.class,
                ReviewEvent.class,
                Review::open,
                Decided.by(Review::decide),
                Review::evolve);
    }
}

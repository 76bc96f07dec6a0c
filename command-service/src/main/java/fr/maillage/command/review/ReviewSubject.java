package fr.maillage.command.review;

import fr.maillage.command.log.SubjectKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the log what the hub's remarks are: flags, follow-ups and notes alike. */
@Configuration(proxyBeanMethods = false)
class ReviewSubject {

    @Bean
    SubjectKind<ReviewAggregate> reviewKind() {
        return new SubjectKind<>("review", ReviewAggregate.class, ReviewAggregate::new);
    }
}

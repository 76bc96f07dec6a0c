package fr.maillage.command.workshop;

import fr.maillage.command.log.SubjectKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the log what a joint workshop is. */
@Configuration(proxyBeanMethods = false)
class WorkshopSubject {

    @Bean
    SubjectKind<WorkshopAggregate> workshopKind() {
        return new SubjectKind<>("workshop", WorkshopAggregate.class, WorkshopAggregate::new);
    }
}

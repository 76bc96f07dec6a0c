package fr.maillage.command.workshop;

import fr.maillage.command.log.SubjectKind;
import fr.maillage.command.log.policy.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the log what a joint workshop is, and what is done about it when something else happens. */
@Configuration(proxyBeanMethods = false)
class WorkshopSubject {

    @Bean
    SubjectKind<WorkshopAggregate> workshopKind() {
        return new SubjectKind<>("workshop", WorkshopAggregate.class, WorkshopAggregate::new);
    }

    @Bean
    Policy warnWorkshops() {
        return new WhenVenueClosedThenWarnItsWorkshops();
    }

    @Bean
    Policy cancelWorkshops() {
        return new WhenMembershipEndedThenCancelItsWorkshops();
    }
}

package fr.maillage.command.resource;

import fr.maillage.command.log.SubjectKind;
import fr.maillage.command.log.policy.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the log what a shared resource is, and what is done about it when something else happens. */
@Configuration(proxyBeanMethods = false)
class ResourceSubject {

    @Bean
    SubjectKind<ResourceAggregate> resourceKind() {
        return new SubjectKind<>("resource", ResourceAggregate.class, ResourceAggregate::new);
    }

    @Bean
    Policy freeReservations() {
        return new WhenWorkshopCancelledThenFreeItsReservations();
    }

    @Bean
    Policy moveReservations() {
        return new WhenWorkshopRescheduledThenMoveItsReservations();
    }

    @Bean
    Policy withdrawResources() {
        return new WhenMembershipEndedThenWithdrawItsResources();
    }

    @Bean
    Policy cancelReservations() {
        return new WhenMembershipEndedThenCancelItsReservations();
    }
}

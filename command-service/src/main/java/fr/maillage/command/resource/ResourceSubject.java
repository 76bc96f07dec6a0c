package fr.maillage.command.resource;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.Decided;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.resource.ResourceCommand.ShareResource;
import fr.maillage.events.ResourceEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The definition of shared resources for the log, with the policies that change them after events elsewhere. */
@Configuration(proxyBeanMethods = false)
class ResourceSubject {

    @Bean
    static AggregateType<Resource, ResourceCommand, ShareResource, ResourceEvent> resourceType() {
        return new AggregateType<>(
                "resource",
                Resource.class,
                ResourceCommand.class,
                ShareResource.class,
                ResourceEvent.class,
                Resource::share,
                Decided.by(Resource::decide),
                Resource::evolve);
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

package fr.maillage.command.workshop;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.Decided;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshop;
import fr.maillage.events.WorkshopEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The definition of joint workshops for the log, with the policies that change them after events elsewhere. */
@Configuration(proxyBeanMethods = false)
class WorkshopSubject {

    @Bean
    static AggregateType<Workshop, WorkshopCommand, ProposeWorkshop, WorkshopEvent> workshopType() {
        return new AggregateType<>(
                "workshop",
                Workshop.class,
                WorkshopCommand.class,
                ProposeWorkshop.class,
                WorkshopEvent.class,
                Workshop::propose,
                Decided.by(Workshop::decide),
                Workshop::evolve);
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

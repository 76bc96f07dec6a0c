package fr.maillage.command.partnership;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.Decided;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.partnership.PartnershipCommand.ProposePartnership;
import fr.maillage.events.PartnershipEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The definition of partnerships for the log, with the policy that changes them after events elsewhere. */
@Configuration(proxyBeanMethods = false)
class PartnershipSubject {

    @Bean
    static AggregateType<Partnership, PartnershipCommand, ProposePartnership, PartnershipEvent> partnershipType() {
        return new AggregateType<>(
                "partnership",
                Partnership.class,
                PartnershipCommand.class,
                ProposePartnership.class,
                PartnershipEvent.class,
                Partnership::propose,
                Decided.by(Partnership::decide),
                Partnership::evolve);
    }

    @Bean
    Policy partWithMember() {
        return new WhenMembershipEndedThenPartWithIt();
    }
}

package fr.maillage.command.partnership;

import fr.maillage.command.log.SubjectKind;
import fr.maillage.command.log.policy.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the log what a partnership is, and what is done about it when something else happens. */
@Configuration(proxyBeanMethods = false)
class PartnershipSubject {

    @Bean
    SubjectKind<PartnershipAggregate> partnershipKind() {
        return new SubjectKind<>("partnership", PartnershipAggregate.class, PartnershipAggregate::new);
    }

    @Bean
    Policy partWithMember() {
        return new WhenMembershipEndedThenPartWithIt();
    }
}

package fr.maillage.command.partnership;

import fr.maillage.command.log.SubjectKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the log what a partnership is. */
@Configuration(proxyBeanMethods = false)
class PartnershipSubject {

    @Bean
    SubjectKind<PartnershipAggregate> partnershipKind() {
        return new SubjectKind<>("partnership", PartnershipAggregate.class, PartnershipAggregate::new);
    }
}

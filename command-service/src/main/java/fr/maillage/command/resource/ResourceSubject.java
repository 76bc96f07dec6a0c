package fr.maillage.command.resource;

import fr.maillage.command.log.SubjectKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the log what a shared resource is. */
@Configuration(proxyBeanMethods = false)
class ResourceSubject {

    @Bean
    SubjectKind<ResourceAggregate> resourceKind() {
        return new SubjectKind<>("resource", ResourceAggregate.class, ResourceAggregate::new);
    }
}

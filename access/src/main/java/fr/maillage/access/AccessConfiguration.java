package fr.maillage.access;

import fr.maillage.territory.Territories;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts together who is known and how much they may ask; a service imports it, and brings its clock and territories. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
@Import(EdgeConfiguration.class)
public class AccessConfiguration {

    @Bean
    AccessDatabase accessDatabase(AccessSettings settings) {
        return new AccessDatabase(settings.access());
    }

    @Bean
    ApiKeys apiKeys(AccessDatabase database, Clock clock) {
        return new ApiKeys(database, clock);
    }

    @Bean
    KeyIdentities keyIdentities(ApiKeys keys, Territories territories, Clock clock) {
        return new KeyIdentities(keys, territories, clock);
    }

    @Bean
    TokenIdentities tokenIdentities(AccessSettings settings, IssuerDocument document, Territories territories) {
        return new TokenIdentities(settings.identity(), document, territories);
    }

    @Bean
    IssuerDocument issuerDocument(AccessSettings settings) {
        return new IssuerDocument(settings.identity());
    }

    @Bean
    SecurityJournal securityJournal(AccessDatabase database, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new SecurityJournal(
                database, new RouteNames(() -> mappings.stream().toList()));
    }

    @Bean
    RateLimits rateLimits(AccessSettings settings) {
        return new RateLimits(settings.limits());
    }

    @Bean
    Access access(
            TokenIdentities tokens,
            KeyIdentities keys,
            RateLimits limits,
            SecurityJournal journal,
            ObjectProvider<Access.Saying> saying) {
        return new Access(tokens, keys, limits, journal, saying.getIfAvailable(() -> Access.Saying.IN_FRENCH));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Bookkeeping bookkeeping(SecurityJournal journal, KeyIdentities keys) {
        return new Bookkeeping(journal, keys);
    }
}

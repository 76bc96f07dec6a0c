package fr.maillage.command.platform;

import fr.maillage.access.SecurityJournal;
import fr.maillage.command.action.ActionCatalog;
import fr.maillage.command.action.Actions;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.http.Callers;
import fr.maillage.command.http.RequestReader;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.NewId;
import fr.maillage.command.values.Locality;
import fr.maillage.territory.Territories;
import fr.maillage.time.Paris;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wiring of what only the edge knows: the time, new ids, who asks, and where communes are. */
@Configuration(proxyBeanMethods = false)
class EdgeWiring {

    @Bean
    Clock clock() {
        return Clock.system(Paris.ZONE);
    }

    @Bean
    NewId newId(Clock clock) {
        return new NewId(clock);
    }

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    Locality locality(Territories territories) {
        return new Locality(territories);
    }

    @Bean
    Actions actions(List<ActionCatalog> catalogs) {
        return new Actions(catalogs);
    }

    @Bean
    ReferenceChecks references(CommandLog log) {
        return new ReferenceChecks(log);
    }

    @Bean
    RequestReader requestReader() {
        return new RequestReader();
    }

    @Bean
    Callers callers(CommandLog log, NewId ids, SecurityJournal journal) {
        return new Callers(log, ids, journal);
    }
}

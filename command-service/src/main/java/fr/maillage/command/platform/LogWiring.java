package fr.maillage.command.platform;

import fr.maillage.command.log.ClaimRule;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.LogDatabase;
import fr.maillage.command.log.SubjectKind;
import fr.maillage.command.log.append.Appender;
import fr.maillage.command.log.decide.Deciding;
import fr.maillage.command.log.decide.DurableCommandLog;
import fr.maillage.command.log.decide.LogReader;
import fr.maillage.command.log.decide.StateCache;
import fr.maillage.command.log.watch.AppendFigures;
import fr.maillage.wire.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the log's engine together around what the features say of their subjects. */
@Configuration(proxyBeanMethods = false)
class LogWiring {

    @Bean
    LogDatabase logDatabase(JdbcConnectionDetails details) {
        var username = details.getUsername();
        var password = details.getPassword();
        return new LogDatabase(
                details.getJdbcUrl(), username == null ? "" : username, password == null ? "" : password);
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    StateCache stateCache(@Value("${maillage.log.cached-subjects}") long subjects) {
        return new StateCache(subjects);
    }

    @Bean
    LogReader logReader(JdbcTemplate jdbc, EventJson json) {
        return new LogReader(jdbc, json);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Appender appender(LogDatabase database, MeterRegistry registry, StateCache cache) {
        return new Appender(database, new AppendFigures(registry, () -> {}, cache::clear));
    }

    @Bean
    CommandLog commandLog(
            List<SubjectKind<?>> kinds,
            List<ClaimRule> claimRules,
            LogReader reader,
            EventJson json,
            Appender appender,
            StateCache cache) {
        return new DurableCommandLog(new Deciding(kinds, claimRules, reader, json), appender, reader, cache);
    }
}

package fr.maillage.command.platform;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.ClaimRule;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.LogDatabase;
import fr.maillage.command.log.append.Appender;
import fr.maillage.command.log.append.OldKeys;
import fr.maillage.command.log.decide.CommandDispatcher;
import fr.maillage.command.log.decide.DurableCommandLog;
import fr.maillage.command.log.decide.LogReader;
import fr.maillage.command.log.decide.StateCache;
import fr.maillage.command.log.policy.Policies;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyStateReader;
import fr.maillage.command.log.relay.AppendSignal;
import fr.maillage.command.log.relay.LogListener;
import fr.maillage.command.log.relay.Relay;
import fr.maillage.command.log.relay.StreamSettings;
import fr.maillage.command.log.watch.AppendFigures;
import fr.maillage.command.log.watch.LogGauges;
import fr.maillage.command.log.watch.LogHealth;
import fr.maillage.command.log.watch.LogStatus;
import fr.maillage.command.log.watch.PolicyGauges;
import fr.maillage.command.log.watch.PolicyHealth;
import fr.maillage.command.log.watch.PolicyStatus;
import fr.maillage.wire.EventJson;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.StreamClient;
import fr.maillage.wire.StreamKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The wiring of the log's engine around the aggregate types of the features. */
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
    Appender appender(LogDatabase database, MeterRegistry registry, AppendSignal signal, StateCache cache) {
        return new Appender(database, new AppendFigures(registry, signal::raise, cache::clear));
    }

    @Bean
    AppendSignal signal() {
        return new AppendSignal();
    }

    @Bean
    StreamSettings streamSettings(
            @Value("${maillage.kafka.bootstrap-servers}") String bootstrapServers,
            @Value("${maillage.kafka.username}") String username,
            @Value("${maillage.kafka.password}") String password,
            Environment environment,
            @Value("${maillage.kafka.partitions}") int partitions,
            @Value("${maillage.kafka.replication}") short replication) {
        var more = Objects.requireNonNull(Binder.get(environment)
                .bind("maillage.kafka.client", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        var client = StreamClient.settings(bootstrapServers, username, password, more);
        return new StreamSettings(client, RecordHeaders.TOPIC, partitions, replication);
    }

    @Bean
    StreamKey streamKey(@Value("${" + StreamKey.SETTING + "}") String key) {
        return StreamKey.parse(key);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Relay relay(LogDatabase database, StreamSettings settings, StreamKey key, AppendSignal signal) {
        return new Relay(database, settings, key, signal);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    LogListener logListener(LogDatabase database, AppendSignal signal) {
        return new LogListener(database, signal);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    OldKeys oldKeys(JdbcTemplate jdbc) {
        return new OldKeys(jdbc);
    }

    @Bean
    LogStatus logStatus(JdbcTemplate jdbc) {
        return new LogStatus(jdbc);
    }

    @Bean
    LogGauges logGauges(LogStatus status, Relay relay) {
        return new LogGauges(status, relay);
    }

    @Bean
    LogHealth logHealth(Appender appender, Relay relay, LogStatus status) {
        return new LogHealth(appender, relay, status);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Policies policies(
            LogDatabase database,
            List<Policy> policies,
            CommandLog log,
            EventJson json,
            AppendSignal signal,
            MeterRegistry registry) {
        return new Policies(database, policies, log, json, signal, registry);
    }

    @Bean
    PolicyStateReader policyStateReader(JdbcTemplate jdbc) {
        return new PolicyStateReader(jdbc);
    }

    @Bean
    PolicyStatus policyStatus(JdbcTemplate jdbc) {
        return new PolicyStatus(jdbc);
    }

    @Bean
    PolicyGauges policyGauges(Policies policies, PolicyStatus status) {
        return new PolicyGauges(policies, status);
    }

    @Bean
    PolicyHealth policiesHealthIndicator(Policies policies, PolicyStatus status) {
        return new PolicyHealth(policies, status);
    }

    @Bean
    CommandLog commandLog(
            List<AggregateType<?, ?, ?, ?>> types,
            List<ClaimRule> claimRules,
            LogReader reader,
            EventJson json,
            Appender appender,
            StateCache cache) {
        return new DurableCommandLog(new CommandDispatcher(types, claimRules, reader, json), appender, reader, cache);
    }
}

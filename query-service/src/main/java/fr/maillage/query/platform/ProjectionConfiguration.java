package fr.maillage.query.platform;

import com.zaxxer.hikari.HikariDataSource;
import fr.maillage.query.projection.Progress;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.projection.ProjectionEngine;
import fr.maillage.query.projection.ReadingRole;
import fr.maillage.query.projection.Reads;
import fr.maillage.query.projection.RightsToday;
import fr.maillage.query.projection.Streams;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.StreamClient;
import fr.maillage.wire.StreamKey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The configuration of the projection engine and the reading side, made of the projections that the features declare as
 * beans.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final int READERS = 16;
    private static final int CONNECTION_PATIENCE_MS = 2_000;

    @Bean
    Progress progress() {
        return new Progress();
    }

    /**
     * The connections of readers, by a role that cannot write. A crowd of readers never holds up the engine, and a
     * query that takes too long ends.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("reading") HikariDataSource reading(
            DataSourceProperties properties,
            @Value("${maillage.reading.datasource.username}") String reader,
            @Value("${maillage.reading.datasource.password}") String password,
            @Value("${maillage.reading.longest-question}") Duration longest) {
        var pool = properties
                .initializeDataSourceBuilder()
                .username(reader)
                .password(password)
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("reading");
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(CONNECTION_PATIENCE_MS);
        pool.setReadOnly(true);
        pool.addDataSourceProperty(
                "options", "-c default_transaction_read_only=on -c statement_timeout=" + longest.toMillis());
        pool.setAutoCommit(false);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return pool;
    }

    /** Gives the readers' role its rights, once the tables are there and before anything is read or built. */
    @Bean
    SmartInitializingSingleton readingRole(
            DataSource owner,
            DataSourceProperties properties,
            @Value("${maillage.reading.datasource.username}") String reader) {
        return () -> {
            if (!reader.equals(properties.determineUsername())) {
                grant(owner, reader);
            }
        };
    }

    private static void grant(DataSource owner, String reader) {
        try {
            ReadingRole.grant(owner, reader);
        } catch (SQLException refused) {
            throw new DataAccessResourceFailureException("readers have no role that may read: " + reader, refused);
        }
    }

    @Bean
    Reads reads(
            @Qualifier("reading") HikariDataSource source,
            List<Projection<?>> projections,
            Progress progress,
            RightsToday rights) {
        return new Reads(source, projections, progress, rights);
    }

    /** @param topic of the network; only tests, which share one broker, name another one */
    @Bean
    ProjectionEngine projectionEngine(
            DataSource source,
            List<Projection<?>> projections,
            Progress progress,
            Clock clock,
            @Value("${maillage.kafka.bootstrap-servers}") String kafka,
            @Value("${maillage.kafka.username}") String username,
            @Value("${maillage.kafka.password}") String password,
            @Value("${" + StreamKey.SETTING + "}") String key,
            @Value("${maillage.kafka.topic:" + RecordHeaders.TOPIC + "}") String topic,
            Environment environment) {
        var more = Objects.requireNonNull(Binder.get(environment)
                .bind("maillage.kafka.client", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        var streams = new Streams(StreamClient.settings(kafka, username, password, more), topic, StreamKey.parse(key));
        return new ProjectionEngine(source, projections, streams, progress, clock);
    }

    @Bean
    ProjectionHealth projectionsHealthIndicator(ProjectionEngine engine) {
        return new ProjectionHealth(engine);
    }

    @Bean
    ProjectionMetrics projectionMetrics(ProjectionEngine engine, Progress progress, Clock clock) {
        return new ProjectionMetrics(engine, progress, clock);
    }

    @Bean
    WebMvcConfigurer readPoints() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ReadPointArgument());
            }
        };
    }
}

package fr.maillage.query.platform;

import com.zaxxer.hikari.HikariDataSource;
import fr.maillage.query.projection.Progress;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.projection.ProjectionEngine;
import fr.maillage.query.projection.Reads;
import fr.maillage.query.projection.Streams;
import fr.maillage.wire.RecordHeaders;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The projection engine and the reading side, made of the projections that the features declare as beans. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final int READERS = 16;
    private static final int CONNECTION_PATIENCE_MS = 2_000;

    @Bean
    Progress progress() {
        return new Progress();
    }

    /** Readers have connections of their own: a crowd of them never holds up the engine, and none of them can write. */
    @Bean(defaultCandidate = false)
    @Qualifier("reading") HikariDataSource reading(DataSourceProperties properties) {
        var pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("reading");
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(CONNECTION_PATIENCE_MS);
        pool.setReadOnly(true);
        pool.setAutoCommit(false);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return pool;
    }

    @Bean
    Reads reads(@Qualifier("reading") HikariDataSource source, List<Projection<?>> projections, Progress progress) {
        return new Reads(source, projections, progress);
    }

    @Bean
    ProjectionEngine projectionEngine(
            DataSource source,
            List<Projection<?>> projections,
            Progress progress,
            Clock clock,
            @Value("${maillage.kafka.bootstrap-servers}") String kafka) {
        return new ProjectionEngine(source, projections, new Streams(kafka, RecordHeaders.TOPIC), progress, clock);
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

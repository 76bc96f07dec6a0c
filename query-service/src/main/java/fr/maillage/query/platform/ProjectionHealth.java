package fr.maillage.query.platform;

import fr.maillage.query.projection.ProjectionEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the views can be trusted to follow the log. Kafka being away is told and is no failure: what is known is still
 * shown. A fact that is missing from the stream is one: nothing moves until it is found.
 */
final class ProjectionHealth implements HealthIndicator {

    private final ProjectionEngine engine;

    ProjectionHealth(ProjectionEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        var report = engine.report();
        var stream = report.stream();
        var complete = report.projections().stream().allMatch(standing -> standing.position() != null);
        var health = stream.missing() != null ? Health.down() : complete ? Health.up() : Health.outOfService();
        health.withDetail("position", report.position()).withDetail("stream", stream);
        report.projections().forEach(standing -> {
            health.withDetail(standing.name(), standing.position() == null ? "en construction" : standing.position());
            if (standing.parkedFacts() > 0) {
                health.withDetail(standing.name() + ".parked", standing.parkedFacts());
            }
        });
        return health.build();
    }
}

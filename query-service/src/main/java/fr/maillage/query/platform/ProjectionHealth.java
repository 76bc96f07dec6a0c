package fr.maillage.query.platform;

import fr.maillage.query.projection.ProjectionEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the views can be trusted to follow the log. Kafka being away is told and is no failure: what is known is still
 * shown. A fact that is missing from the stream is one: nothing moves until it is found. So is a record that is not the
 * log's, though it is passed over: somebody else writes to the stream. While the views are made again for another log, what
 * they show may not be what it says. Readiness is not asked of all this: a restart would mend none of it.
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
        var current = complete && stream.renewingSince() == null;
        var health = !stream.sound() ? Health.down() : current ? Health.up() : Health.outOfService();
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

package fr.maillage.query.platform;

import fr.maillage.query.projection.ProjectionEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The health of the views: whether they can be trusted to follow the log. Kafka being away is reported and is no
 * failure, because the known state is still shown. An event that is missing from the stream is a failure: nothing moves
 * until it is found. So is a record that is not the log's, though it is passed over: somebody else writes to the
 * stream. While the views are made again for another log, they may not show what it says. Readiness does not depend on
 * all this: a restart would mend none of it.
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

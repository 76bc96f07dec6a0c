package fr.maillage.query.projection;

import fr.maillage.wire.Incarnation;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The cleanup of builds that nobody reads or resumes. Only the holder of the {@link BuildTurn} may run it. */
final class OldBuilds {

    /** The longest query of the views, which may have begun when the build still answered, and as much again. */
    private static final Duration QUESTION = Duration.ofMinutes(1);

    /** How long a build can be resumed after a later one of its version replaced it. */
    private static final Duration GRACE = Duration.ofHours(1);

    /**
     * How long a service of the version before can go back to its own build: by then an upgrade has shown what it does.
     */
    private static final Duration WAY_BACK = Duration.ofDays(30);

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource source;
    private final Clock clock;
    private Instant next = Instant.MIN;

    OldBuilds(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Whether the next cleanup is due. */
    boolean isDue() {
        return !clock.instant().isBefore(next);
    }

    void drop() throws SQLException {
        var now = clock.instant();
        for (var build : old(now)) {
            drop(build);
        }
        next = now.plus(EVERY);
    }

    private List<Generation> old(Instant now) throws SQLException {
        return Transactions.call(source, connection -> {
            var masks = Masks.last(connection);
            var all = Generations.all(connection);
            var log = all.stream()
                    .filter(Generation::active)
                    .map(build -> build.place().log())
                    .reduce(Incarnation.NONE, Incarnation::later);
            return all.stream()
                    .filter(build -> !build.active())
                    .filter(build -> {
                        var outdated = build.masks() < masks || build.place().isOutlivedBy(log);
                        return build.builtAt() == null
                                || (outdated && isRetiredFor(build, QUESTION, now))
                                || (isReplaced(build, all) && isRetiredFor(build, GRACE, now))
                                || isRetiredFor(build, WAY_BACK, now);
                    })
                    .toList();
        });
    }

    private static boolean isRetiredFor(Generation build, Duration time, Instant now) {
        return build.retiredAt() != null && build.retiredAt().plus(time).isBefore(now);
    }

    /** Whether its version would resume another build instead of it. */
    private static boolean isReplaced(Generation build, List<Generation> all) {
        return all.stream()
                .filter(other -> other.projection().equals(build.projection())
                        && other.version().equals(build.version()))
                .anyMatch(other -> other.active() || (other.builtAt() != null && other.id() > build.id()));
    }

    private void drop(Generation build) throws SQLException {
        try {
            Transactions.run(source, connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("SET LOCAL lock_timeout = '1s'");
                }
                Generations.drop(connection, build);
            });
        } catch (SQLException failure) {
            // Somebody still reads it: it is dropped the next time.
            if (!LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                throw failure;
            }
        }
    }
}

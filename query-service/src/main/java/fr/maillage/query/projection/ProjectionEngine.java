package fr.maillage.query.projection;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;

/** The engine that carries the log into the views for as long as the service runs, through any failure around it. */
public final class ProjectionEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionEngine.class);
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long STOP_PATIENCE_MS = 5_000;

    private static final int MOST_PARKED_SHOWN = 100;

    private final BuildRegistry register;
    private final Progress progress;
    private final StreamStatus status;
    private final LiveProjector live;
    private final Builder builder;
    private volatile boolean running;
    private volatile List<Thread> threads = List.of();

    public ProjectionEngine(
            DataSource source,
            Collection<? extends Projection<?>> projections,
            Streams streams,
            Progress progress,
            Clock clock) {
        this.progress = progress;
        register = new BuildRegistry(source, projections);
        status = new StreamStatus(clock);
        live = new LiveProjector(
                register,
                streams,
                progress,
                status,
                this::isRunning,
                this::buildMissing,
                this::buildAgain,
                this::buildAll);
        builder = new Builder(
                source,
                register,
                new OldBuilds(source, clock),
                streams,
                live,
                status,
                new StreamStatus(clock),
                this::isRunning);
    }

    /** The status of the stream. */
    public StreamStatus stream() {
        return status;
    }

    /**
     * The status of the views now, with the first hundred subjects of each that have dead letters.
     *
     * @throws DataAccessResourceFailureException where the register of builds cannot be read
     */
    public ProjectionStatus report() {
        try {
            return new ProjectionStatus(
                    progress.position(), ProjectionStatus.Stream.of(status), register.standings(MOST_PARKED_SHOWN));
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the register of builds cannot be read", away);
        }
    }

    /**
     * Builds projections anew from the log in one pass, beside those that answer, and lets them take over together.
     *
     * @param projections names of projections
     * @return false, and nothing is built, where one of them does not exist
     */
    public boolean rebuild(Collection<String> projections) {
        if (!register.names().containsAll(projections)) {
            return false;
        }
        builder.ask(projections);
        return true;
    }

    @Override
    public void start() {
        running = true;
        threads = List.of(thread("projections-live", live), thread("projections-build", builder));
        threads.forEach(Thread::start);
    }

    @Override
    public void stop() {
        running = false;
        live.wakeUp();
        builder.wakeUp();
        threads.forEach(thread -> {
            LockSupport.unpark(thread);
            try {
                thread.join(STOP_PATIENCE_MS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            thread.interrupt();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void buildMissing(Collection<String> names) {
        builder.missing(names);
    }

    private void buildAgain(Collection<String> names) {
        builder.outdated(names);
    }

    private void buildAll() {
        builder.outdated(register.names());
    }

    private Thread thread(String name, EngineTask work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            try (work) {
                var pause = SHORTEST_PAUSE_NANOS;
                while (running) {
                    pause = step(work, pause);
                }
            }
        });
    }

    /**
     * Runs one step. After a failure it pauses, longer each time.
     *
     * @param pause pause after a failure, in nanoseconds
     * @return the next such pause, in nanoseconds
     */
    private long step(EngineTask work, long pause) {
        try {
            work.step();
            return SHORTEST_PAUSE_NANOS;
        } catch (WakeupException | InterruptedException stopping) {
            return pause;
        } catch (AuthenticationException | AuthorizationException refused) {
            if (status.refused(DecodedRecord.reason(refused)) && running) {
                LOG.warn("Kafka refuses this service its log-in or a right: {}", DecodedRecord.reason(refused));
            }
            return recover(work, pause);
        } catch (StaleOwnerException elsewhere) {
            // Another service on this database was faster; this one goes on from there.
            recover(work, SHORTEST_PAUSE_NANOS);
            return SHORTEST_PAUSE_NANOS;
        } catch (SQLException | RuntimeException failure) {
            if (running) {
                LOG.warn("The projections pause and go on from what is stored: {}", DecodedRecord.reason(failure));
                LOG.debug("Because of", failure);
            }
            return recover(work, pause);
        } catch (Error broken) {
            // A service that looks ready while nothing reaches its views is worse than one that its supervisor starts
            // again.
            LOG.error("The projections cannot go on in this process: it ends, to be started again", broken);
            Runtime.getRuntime().halt(1);
            return pause;
        }
    }

    private static long recover(EngineTask work, long pause) {
        work.recover();
        LockSupport.parkNanos(pause);
        return Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }
}

package fr.maillage.query.projection;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;

/** The engine that carries the log into the views for as long as the service runs, through any failure around it. */
public final class ProjectionEngine implements SmartLifecycle {

    private static final int MOST_PARKED_SHOWN = 100;

    private final BuildRegistry register;
    private final Progress progress;
    private final StreamStatus status;
    private final LiveProjector live;
    private final Builder builder;
    private volatile boolean running;
    private volatile List<EngineLoop> loops = List.of();

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
        loops = List.of(
                new EngineLoop("projections-live", live, status), new EngineLoop("projections-build", builder, status));
        loops.forEach(EngineLoop::start);
    }

    @Override
    public void stop() {
        running = false;
        loops.forEach(EngineLoop::stop);
        try {
            for (var loop : loops) {
                loop.close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
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
}

package fr.maillage.query.projection;

import fr.maillage.background.BackgroundLoop;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loop that runs one task of the engine, through any failure around it. */
final class EngineLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final EngineTask task;
    private final StreamStatus status;

    EngineLoop(String name, EngineTask task, StreamStatus status) {
        super(name, SHORTEST_PAUSE, LONGEST_PAUSE, STOP_PATIENCE);
        this.task = task;
        this.status = status;
    }

    @Override
    protected void work() throws SQLException, InterruptedException {
        try {
            task.step();
        } catch (StaleOwnerException elsewhere) {
            // Another service on this database was faster; this one goes on from there.
            task.recover();
            pause(SHORTEST_PAUSE);
        } catch (Error broken) {
            // A service that looks ready while nothing reaches its views is worse than one that its supervisor starts
            // again.
            LOG.error("The projections cannot go on in this process: it ends, to be started again", broken);
            Runtime.getRuntime().halt(1);
        }
    }

    @Override
    protected void failed(Exception failure) {
        if (isOpen()) {
            complain(failure);
        }
        task.recover();
    }

    private void complain(Exception failure) {
        var reason = DecodedRecord.reason(failure);
        if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
            if (status.refused(reason)) {
                LOG.warn("Kafka refuses this service its log-in or a right: {}", reason);
            }
        } else {
            LOG.warn("The projections pause and go on from what is stored: {}", reason);
            LOG.debug("Because of", failure);
        }
    }

    @Override
    protected void wakeUp() {
        task.wakeUp();
    }

    @Override
    protected void ended() {
        task.close();
    }
}

package fr.maillage.command.log.relay;

import fr.maillage.wire.Incarnation;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps in mind what others wrote to the topic, until that is written anew. */
final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    /** Whoever may write to the topic must not be able to keep the relay at writing it anew. */
    private static final long CLEANING_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Inspection inspection;
    private ForeignRecords foreign = ForeignRecords.NONE;
    private long cleanedNanos = System.nanoTime() - CLEANING_NANOS;

    Guard(Inspection inspection) {
        this.inspection = inspection;
    }

    /** Where this throws, nothing was looked at. */
    void look(List<Stretch> others, Incarnation own) throws SQLException, BrokerAway {
        foreign = foreign.and(inspection.of(others, own));
    }

    /** The same, while the stream is being written. */
    void watch(List<Stretch> others, Incarnation own) throws SQLException, BrokerAway {
        var known = foreign.any();
        look(others, own);
        if (!known && foreign.any()) {
            LOG.error("The stream holds records that are not the log's: somebody else writes to it");
        }
    }

    ForeignRecords foreign() {
        return foreign;
    }

    boolean isToBeCleaned() {
        return foreign.any() && System.nanoTime() - cleanedNanos >= CLEANING_NANOS;
    }

    /** All that was found is gone. */
    void cleaned() {
        foreign = ForeignRecords.NONE;
        cleanedNanos = System.nanoTime();
    }
}

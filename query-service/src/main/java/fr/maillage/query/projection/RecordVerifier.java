package fr.maillage.query.projection;

import fr.maillage.wire.Incarnation;
import fr.maillage.wire.RecordMac;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The filter that admits the proved records of the log that is read. All others are passed over, but reported. */
final class RecordVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(RecordVerifier.class);

    private final RecordMac mac;
    private final LatestLog latest;
    private final StreamStatus status;
    private Incarnation log;
    private SeenEvents seen;
    private long contradiction;
    private boolean met;
    private Incarnation earlier = Incarnation.NONE;

    RecordVerifier(RecordMac mac, LatestLog latest, StreamStatus status, Place from) {
        this.mac = mac;
        this.latest = latest;
        this.status = status;
        this.log = followed(from);
        this.seen = new SeenEvents(from);
    }

    /** Continues from another place. */
    void resume(Place from) {
        log = followed(from);
        seen = new SeenEvents(from);
        met = false;
        earlier = Incarnation.NONE;
    }

    /** The log to read from a place: the latest one where nothing was read yet. */
    private Incarnation followed(Place from) {
        return from.position() == 0 ? latest.get() : from.log();
    }

    /** The position that the log being read had reached when it became this log. */
    long since() {
        return log.since();
    }

    /** The position at which two different events of this log were seen; 0 where there was none. */
    long contradiction() {
        return contradiction;
    }

    /**
     * Goes back to an earlier log where the whole stream was read and is of that log. The stream was then set back
     * together with its log, and its records are not foreign.
     *
     * @return whether the latest log is another now
     */
    boolean goesBack() {
        if (met || earlier.equals(Incarnation.NONE)) {
            return false;
        }
        LOG.warn(
                "The stream holds nothing of the log {}, but all of an earlier one, which is followed again",
                log.text());
        latest.goBack(log, earlier);
        status.noneForeign();
        return true;
    }

    /**
     * Admits a record; empty for one to pass over.
     *
     * @param position position up to which the log was read
     * @throws AnotherLogException where the record is of a later log than those read
     */
    Optional<LogRecord> admit(ConsumerRecord<byte[], byte[]> record, long position) {
        var logged = LogRecord.of(record, mac).filter(proved -> isOfLog(proved, position));
        if (logged.isEmpty() && status.foreign(record.partition(), record.offset())) {
            LOG.error("Passed over a record that is not the log's: {}-{}", record.partition(), record.offset());
        }
        return logged;
    }

    /**
     * Whether the record is of the log being read. A record of an earlier log is not: an earlier relay still sent it,
     * and the relay of today will find it.
     */
    private boolean isOfLog(LogRecord logged, long position) {
        latest.learn(logged.log());
        if (log.equals(Incarnation.NONE) && position == 0) {
            log = logged.log();
        }
        if (logged.log().isAfter(log)) {
            throw new AnotherLogException(
                    "the stream is of the log " + logged.log().text());
        }
        if (log.isAfter(logged.log())) {
            earlier = Incarnation.later(earlier, logged.log());
            return false;
        }
        met = true;
        log = logged.log();
        if (!seen.agrees(logged.position(), logged.eventId())) {
            contradicted(logged.position());
        }
        return true;
    }

    private void contradicted(long position) {
        contradiction = position;
        if (status.contradiction() != position) {
            LOG.error("Two different events at position {}", position);
            status.contradicted(position);
        }
    }
}

package fr.maillage.command.log.relay;

import fr.maillage.wire.Incarnation;
import fr.maillage.wire.StreamKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of a relay while it holds the lease: from the checkpoint on, batch by batch, for as long as the topic stands. */
final class Term {

    private static final Logger LOG = LoggerFactory.getLogger(Term.class);
    private static final long IDLE_MILLIS = 500;
    private static final long INSPECTION_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** Whoever may write to the topic must not be able to keep the relay at writing it anew. */
    private static final long CLEANING_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Lease lease;
    private final LogTail tail;
    private final LogIdentity identity;
    private final StreamSettings settings;
    private final StreamKey key;
    private final Inspection inspection;
    private final Bell.Ear ear;
    private final BooleanSupplier open;
    private Checkpoint checkpoint;
    private Seal seal;
    private Strangers strangers = Strangers.NONE;
    private boolean begun;
    private long inspectedNanos;
    private long cleanedNanos = System.nanoTime() - CLEANING_NANOS;

    Term(
            Lease lease,
            Connection log,
            StreamSettings settings,
            StreamKey key,
            Bell.Ear ear,
            BooleanSupplier open,
            Checkpoint checkpoint) {
        this.lease = lease;
        this.tail = new LogTail(log);
        this.identity = new LogIdentity(log);
        this.settings = settings;
        this.key = key;
        this.inspection = new Inspection(settings, key.mac(), identity);
        this.seal = new Seal(Incarnation.NONE, key);
        this.ear = ear;
        this.open = open;
        this.checkpoint = checkpoint;
    }

    /**
     * Returns when the topic has lost something, holds what is not the log's, or the relay stops.
     *
     * @param reached is told whenever nothing is found to be in the way
     */
    void carry(Runnable reached) throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        lease.renew();
        try (var topic = new StreamTopic(settings)) {
            reconcile(topic);
            try (var carrier = new Carrier(settings, seal, checkpoint)) {
                carry(topic, carrier, reached);
            }
        }
    }

    /**
     * Kafka is a cache of the log: what it has lost, holds in a form of before, or from elsewhere, is published again, and
     * nobody types a command.
     */
    private void reconcile(StreamTopic topic) throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        var state = topic.present();
        var standing = identity.standing();
        seal = new Seal(standing.incarnation(), key);
        var stands = checkpoint.standsIn(state);
        var beyond = stands ? checkpoint.beyond(state) : state.lasts();
        strangers = strangers.and(inspection.of(beyond, seal.incarnation()));
        var former = checkpoint.isOfAnotherForm(seal.mark());
        if (isAnotherLog(standing.moved(), stands, former)) {
            var latest = Incarnation.later(standing.incarnation(), strangers.latest());
            seal = new Seal(identity.renew(latest, lease.epoch()), key);
            tellIdentity(standing.incarnation());
            begin(topic, state);
        } else if (former || strangers.any()) {
            LOG.warn(
                    "The stream is written anew from the beginning of the log: {}",
                    former ? "its form, or its key, is of before" : "it held records that are not the log's");
            begin(topic, state);
        } else if (!stands) {
            LOG.warn("The stream has lost records: publishing again from the beginning of the log");
            begin(topic, state);
        } else {
            checkpoint.accept(beyond);
        }
        begun = true;
        inspectedNanos = System.nanoTime();
    }

    private void tellIdentity(Incarnation before) {
        var now = seal.incarnation().text();
        if (checkpoint.topicId() == null) {
            LOG.info("The log is {}: the stream is written from its beginning", now);
        } else {
            LOG.warn("From here on the log is {}, and no longer {}: the stream is written anew", now, before.text());
        }
    }

    /**
     * At the beginning of a term the database may be one that was set back to a copy of itself. While the term lasts its
     * connection does, and the log is the same.
     */
    private boolean isAnotherLog(boolean moved, boolean stands, boolean former) {
        var unknown = !stands || former && strangers.unproven();
        return moved || strangers.ofAnotherLog() || !begun && unknown;
    }

    private void begin(StreamTopic topic, TopicState state)
            throws SQLException, LeaseLost, InterruptedException, BrokerAway {
        topic.empty(state);
        checkpoint = Checkpoint.beginning(state, seal.mark());
        lease.keep(checkpoint);
        strangers = Strangers.NONE;
        cleanedNanos = System.nanoTime();
    }

    private void carry(StreamTopic topic, Carrier carrier, Runnable reached)
            throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        Shipment underway = null;
        while (open.getAsBoolean() && !lost(topic, underway == null) && !isToBeCleaned()) {
            // The next batch is read, and sent, while the one before is being acknowledged.
            var facts = tail.after(carrier.position());
            var next = facts.isEmpty() ? null : carrier.send(facts);
            if (underway != null) {
                settle(underway, topic);
            }
            if (underway != null || next == null) {
                reached.run();
            }
            if (underway == null && next == null) {
                ear.await(IDLE_MILLIS);
            }
            underway = next;
        }
    }

    private void settle(Shipment shipment, StreamTopic topic)
            throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        var sentNanos = System.nanoTime();
        while (!shipment.arrived(IDLE_MILLIS)) {
            if (lost(topic, false) || System.nanoTime() - sentNanos > PATIENCE_NANOS) {
                throw new BrokerAway("records are not acknowledged", null);
            }
        }
        // First: what counts as acknowledged is never looked at again.
        judge(shipment.strange(checkpoint));
        checkpoint = shipment.reached(checkpoint);
        lease.keep(checkpoint);
    }

    /**
     * Looks every now and then; twice before it believes, as a broker that has just taken over may be a moment behind.
     *
     * @param idle nothing of ours is on its way: what stands behind our last record is somebody else's
     */
    private boolean lost(StreamTopic topic, boolean idle)
            throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        if (System.nanoTime() - inspectedNanos < INSPECTION_NANOS) {
            return false;
        }
        lease.renew();
        var state = topic.state();
        if (!state.map(checkpoint::standsIn).orElse(false)) {
            Thread.sleep(IDLE_MILLIS);
            state = topic.state();
        }
        inspectedNanos = System.nanoTime();
        if (!state.map(checkpoint::standsIn).orElse(false)) {
            return true;
        }
        if (idle) {
            var beyond = checkpoint.beyond(state.get());
            judge(beyond);
            checkpoint.accept(beyond);
        }
        return false;
    }

    private void judge(List<Stretch> others) throws SQLException, BrokerAway {
        var found = inspection.of(others, seal.incarnation());
        if (found.any() && !strangers.any()) {
            LOG.error("The stream holds records that are not the log's: somebody else writes to it");
        }
        strangers = strangers.and(found);
    }

    private boolean isToBeCleaned() {
        return strangers.any() && System.nanoTime() - cleanedNanos >= CLEANING_NANOS;
    }
}

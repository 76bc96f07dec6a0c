package fr.maillage.command.log.relay;

import fr.maillage.command.log.LogSetBack;
import fr.maillage.wire.Incarnation;
import fr.maillage.wire.StreamKey;
import java.sql.Connection;
import java.sql.SQLException;
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

    private final Lease lease;
    private final LogTail tail;
    private final LogIdentity identity;
    private final StreamSettings settings;
    private final Guard guard;
    private final Beginning beginning;
    private final Bell.Ear ear;
    private final BooleanSupplier open;
    private Checkpoint checkpoint;
    private long inspectedNanos;

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
        this.guard = new Guard(new Inspection(settings, key.mac(), identity));
        this.beginning = new Beginning(lease, identity, key, guard);
        this.ear = ear;
        this.open = open;
        this.checkpoint = checkpoint;
    }

    /**
     * Returns when the topic has lost something, holds what is not the log's, the log is not the one that it was, or the
     * relay stops.
     *
     * @param reached is told whenever nothing is found to be in the way
     */
    void carry(Runnable reached) throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        lease.renew();
        try (var topic = new StreamTopic(settings)) {
            checkpoint = beginning.reconcile(topic, checkpoint);
            inspectedNanos = System.nanoTime();
            try (var carrier = new Carrier(settings, beginning.seal(), checkpoint)) {
                carry(topic, carrier, reached);
            }
        } catch (LogSetBack found) {
            LOG.warn(found.getMessage());
            beginning.logWasSetBack();
        }
    }

    private void carry(StreamTopic topic, Carrier carrier, Runnable reached)
            throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        Shipment underway = null;
        while (open.getAsBoolean() && !lost(topic, underway == null) && !guard.isToBeCleaned()) {
            // The next batch is read, and sent, while the one before is being acknowledged.
            var facts = tail.after(carrier.position(), carrier.event());
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
        guard.watch(shipment.strange(checkpoint), incarnation());
        checkpoint = shipment.reached(checkpoint);
        lease.keep(checkpoint, incarnation());
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
        identity.expect(incarnation());
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
            guard.watch(beyond, incarnation());
            checkpoint.accept(beyond);
        }
        return false;
    }

    private Incarnation incarnation() {
        return beginning.seal().incarnation();
    }
}

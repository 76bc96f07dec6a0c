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

/** The work of the relay that holds the lease: it publishes from the checkpoint on, as long as the topic holds the log. */
final class Leadership {

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

    /** The longest wait for a signal, and for one look at what the broker acknowledged. */
    private static final long IDLE_MILLIS = 500;

    /** The time between two looks at the topic and the lease: less than half of the lease. */
    private static final long INSPECTION_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** The time after which records count as not acknowledged, and are sent by a new producer. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Lease lease;
    private final LogTail tail;
    private final LogIdentity identity;
    private final StreamSettings settings;
    private final Guard guard;
    private final StreamReconciliation reconciliation;
    private final AppendSignal.Listener listener;
    private final BooleanSupplier open;
    private Checkpoint checkpoint;
    private long inspectedNanos;

    Leadership(
            Lease lease,
            Connection log,
            StreamSettings settings,
            StreamKey key,
            AppendSignal.Listener listener,
            BooleanSupplier open,
            Checkpoint checkpoint) {
        this.lease = lease;
        this.tail = new LogTail(log);
        this.identity = new LogIdentity(log);
        this.settings = settings;
        this.guard = new Guard(new Inspection(settings, key.mac(), identity));
        this.reconciliation = new StreamReconciliation(lease, identity, key, guard);
        this.listener = listener;
        this.open = open;
        this.checkpoint = checkpoint;
    }

    /**
     * Publishes until the topic has lost records or holds foreign ones, the log was set back, or the relay stops.
     *
     * @param reached called whenever records were acknowledged, or there are none to send
     * @throws BrokerAway where the broker does not take records
     * @throws LeaseLost where another relay leads
     */
    void publish(Runnable reached) throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        lease.renew();
        try (var topic = new StreamTopic(settings)) {
            checkpoint = reconciliation.reconcile(topic, checkpoint);
            inspectedNanos = System.nanoTime();
            try (var publisher = new LogPublisher(settings, reconciliation.seal(), checkpoint)) {
                publish(topic, publisher, reached);
            }
        } catch (LogSetBack found) {
            LOG.warn(found.getMessage());
            reconciliation.logWasSetBack();
        }
    }

    private void publish(StreamTopic topic, LogPublisher publisher, Runnable reached)
            throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        RelayBatch underway = null;
        while (open.getAsBoolean() && !lost(topic, underway == null) && !guard.isToBeCleaned()) {
            // The next batch is read, and sent, while the one before is being acknowledged.
            var rows = tail.after(publisher.position(), publisher.event());
            var next = rows.isEmpty() ? null : publisher.send(rows);
            if (underway != null) {
                settle(underway, topic);
            }
            if (underway != null || next == null) {
                reached.run();
            }
            if (underway == null && next == null) {
                listener.await(IDLE_MILLIS);
            }
            underway = next;
        }
    }

    private void settle(RelayBatch batch, StreamTopic topic)
            throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        var sentNanos = System.nanoTime();
        while (!batch.arrived(IDLE_MILLIS)) {
            if (lost(topic, false) || System.nanoTime() - sentNanos > PATIENCE_NANOS) {
                throw new BrokerAway("records are not acknowledged", null);
            }
        }
        // First: what counts as acknowledged is never looked at again.
        guard.watch(batch.strange(checkpoint), incarnation());
        checkpoint = batch.reached(checkpoint);
        lease.keep(checkpoint, incarnation());
    }

    /**
     * Whether the topic has lost records. It is inspected every two seconds, and twice before a loss is believed: a broker
     * that has just taken over may be a moment behind.
     *
     * @param idle whether none of our records is on its way; records behind our last one are foreign then
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
        return reconciliation.seal().incarnation();
    }
}

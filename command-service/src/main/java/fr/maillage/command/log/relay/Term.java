package fr.maillage.command.log.relay;

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
    private final StreamSettings settings;
    private final Bell.Ear ear;
    private final BooleanSupplier open;
    private Checkpoint checkpoint;
    private long inspectedNanos;

    Term(
            Lease lease,
            LogTail tail,
            StreamSettings settings,
            Bell.Ear ear,
            BooleanSupplier open,
            Checkpoint checkpoint) {
        this.lease = lease;
        this.tail = tail;
        this.settings = settings;
        this.ear = ear;
        this.open = open;
        this.checkpoint = checkpoint;
    }

    /**
     * Returns when the topic has lost something, or the relay stops.
     *
     * @param reached is told when the broker was found to be there
     */
    void carry(Runnable reached) throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        lease.renew();
        try (var topic = new StreamTopic(settings)) {
            reconcile(topic);
            reached.run();
            try (var carrier = new Carrier(settings, checkpoint)) {
                carry(topic, carrier);
            }
        }
    }

    /**
     * Kafka is a cache of the log: what it has lost, or holds in a form of before, is published again, and nobody types a
     * command.
     */
    private void reconcile(StreamTopic topic) throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        var state = topic.present();
        if (checkpoint.isOfAnotherForm()) {
            LOG.info("The stream is written anew from the beginning of the log, in the form of today");
            topic.empty(state);
            begin(topic.present());
        } else if (!checkpoint.standsIn(state)) {
            if (checkpoint.position() > 0) {
                LOG.warn("The stream has lost records: publishing again from the beginning of the log");
            }
            begin(state);
        }
        inspectedNanos = System.nanoTime();
    }

    private void begin(TopicState state) throws SQLException, LeaseLost {
        checkpoint = Checkpoint.beginning(state);
        lease.keep(checkpoint);
    }

    private void carry(StreamTopic topic, Carrier carrier)
            throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        Shipment underway = null;
        while (open.getAsBoolean() && !lost(topic)) {
            // The next batch is read, and sent, while the one before is being acknowledged.
            var facts = tail.after(carrier.position());
            var next = facts.isEmpty() ? null : carrier.send(facts);
            if (underway != null) {
                settle(underway, topic);
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
            if (lost(topic) || System.nanoTime() - sentNanos > PATIENCE_NANOS) {
                throw new BrokerAway("records are not acknowledged", null);
            }
        }
        checkpoint = shipment.reached();
        lease.keep(checkpoint);
    }

    /** Looks every now and then; twice before it believes, as a broker that has just taken over may be a moment behind. */
    private boolean lost(StreamTopic topic) throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        if (System.nanoTime() - inspectedNanos < INSPECTION_NANOS) {
            return false;
        }
        lease.renew();
        var lost = !stands(topic);
        if (lost) {
            Thread.sleep(IDLE_MILLIS);
            lost = !stands(topic);
        }
        inspectedNanos = System.nanoTime();
        return lost;
    }

    private boolean stands(StreamTopic topic) throws InterruptedException, BrokerAway {
        return topic.state().map(checkpoint::standsIn).orElse(false);
    }
}

package fr.maillage.command.log.relay;

import fr.maillage.wire.Incarnation;
import fr.maillage.wire.StreamKey;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The comparison of the stream with the log at the beginning of each term. Kafka is a cache of the log: where it has
 * lost records, or holds them in a former form or from elsewhere, all are published again without anybody's command.
 */
final class StreamReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReconciliation.class);

    private final Lease lease;
    private final LogIdentity identity;
    private final StreamKey key;
    private final Guard guard;
    private Seal seal;
    private boolean begun;
    private boolean setBack;

    StreamReconciliation(Lease lease, LogIdentity identity, StreamKey key, Guard guard) {
        this.lease = lease;
        this.identity = identity;
        this.key = key;
        this.guard = guard;
        this.seal = new Seal(Incarnation.NONE, key);
    }

    /** The seal that records bear from now on. */
    Seal seal() {
        return seal;
    }

    /** The log is another one from now on, whatever the topic says. */
    void logWasSetBack() {
        setBack = true;
        begun = false;
    }

    /** @return the checkpoint after which to publish */
    Checkpoint reconcile(StreamTopic topic, Checkpoint last)
            throws SQLException, InterruptedException, BrokerAway, LeaseLost {
        var state = topic.present();
        var standing = identity.standing();
        var carried = seal.incarnation();
        seal = new Seal(standing.incarnation(), key);
        var stands = last.standsIn(state);
        var beyond = stands ? last.beyond(state) : state.lasts();
        guard.look(beyond, seal.incarnation());
        var former = last.isOfAnotherForm(seal.mark());
        var checkpoint = last;
        if (isAnotherLog(standing.moved(), stands, former)) {
            var latest = Incarnation.later(
                    Incarnation.later(standing.incarnation(), carried),
                    guard.foreign().latest());
            seal = new Seal(identity.renew(latest, lease.epoch()), key);
            tellIdentity(last, standing.incarnation());
            checkpoint = begin(topic, state);
            setBack = false;
        } else if (former || guard.foreign().any()) {
            LOG.warn(
                    "The stream is written anew from the beginning of the log: {}",
                    former ? "its form, or its key, is of before" : "it held records that are not the log's");
            checkpoint = begin(topic, state);
        } else if (!stands) {
            LOG.warn("The stream has lost records: publishing again from the beginning of the log");
            checkpoint = begin(topic, state);
        } else {
            last.accept(beyond);
        }
        begun = true;
        return checkpoint;
    }

    private void tellIdentity(Checkpoint last, Incarnation before) {
        var now = seal.incarnation().text();
        if (last.topicId() == null) {
            LOG.info("The log is {}: the stream is written from its beginning", now);
        } else {
            LOG.warn("From here on the log is {}, and no longer {}: the stream is written anew", now, before.text());
        }
    }

    /** At the beginning of a term the database may be one that was set back to a copy of itself. */
    private boolean isAnotherLog(boolean moved, boolean stands, boolean former) {
        var unknown = !stands || former && guard.foreign().unproven();
        return setBack || moved || guard.foreign().ofAnotherLog() || !begun && unknown;
    }

    private Checkpoint begin(StreamTopic topic, TopicState state)
            throws SQLException, LeaseLost, InterruptedException, BrokerAway {
        topic.empty(state);
        var checkpoint = Checkpoint.beginning(state, seal.mark());
        lease.keep(checkpoint, seal.incarnation());
        guard.cleaned();
        return checkpoint;
    }
}

package fr.maillage.command.log.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** A batch on its way to the broker, and the checkpoint that will stand when all of it is acknowledged. */
final class Shipment {

    private final Checkpoint reached;
    private final CountDownLatch acknowledgements;
    private final List<Stretch> strange = new ArrayList<>();
    private volatile @Nullable Exception failure;

    /** @param reached its ends are raised as the records are acknowledged */
    Shipment(int records, Checkpoint reached) {
        this.acknowledgements = new CountDownLatch(records);
        this.reached = reached;
    }

    /** Called on the producer's one thread. */
    void acknowledge(@Nullable RecordMetadata placed, @Nullable Exception failed) {
        if (failed != null) {
            failure = failed;
        } else if (placed != null) {
            var ends = reached.ends();
            if (placed.offset() > ends[placed.partition()]) {
                strange.add(new Stretch(placed.partition(), ends[placed.partition()], placed.offset()));
            }
            ends[placed.partition()] = Math.max(ends[placed.partition()], placed.offset() + 1);
        }
        acknowledgements.countDown();
    }

    /** @return false where some of it is still on its way */
    boolean arrived(long millis) throws InterruptedException, BrokerAway {
        var complete = acknowledgements.await(millis, TimeUnit.MILLISECONDS);
        refuseFailure();
        return complete;
    }

    void refuseFailure() throws BrokerAway {
        if (failure != null) {
            throw BrokerAway.because("a record was not taken", failure);
        }
    }

    /** What came between these records and those before them; known once they have arrived. */
    List<Stretch> strange() {
        return strange;
    }

    Checkpoint reached() {
        return reached;
    }
}

package fr.maillage.command.log.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** A batch of records on its way to the broker, with the offsets at which they arrived. */
final class RelayBatch {

    private static final long NOWHERE = -1;

    private final long position;
    private final String event;
    private final long[] marks;
    private final CountDownLatch acknowledgements;
    private final List<Stretch> between = new ArrayList<>();
    private final long[] firsts;
    private final long[] ends;
    private volatile @Nullable Exception failure;

    /**
     * @param position of its last record
     * @param event of its last record
     * @param marks per partition, the position of the last record up to there
     */
    RelayBatch(int records, long position, String event, long[] marks) {
        this.acknowledgements = new CountDownLatch(records);
        this.position = position;
        this.event = event;
        this.marks = marks;
        this.firsts = nowhere(marks.length);
        this.ends = nowhere(marks.length);
    }

    private static long[] nowhere(int partitions) {
        var offsets = new long[partitions];
        Arrays.fill(offsets, NOWHERE);
        return offsets;
    }

    /** Notes that a record arrived, or failed. Called on the producer's one thread. */
    void acknowledge(@Nullable RecordMetadata placed, @Nullable Exception failed) {
        if (failed != null) {
            failure = failed;
        } else if (placed != null && placed.hasOffset()) {
            place(placed.partition(), placed.offset());
        }
        acknowledgements.countDown();
    }

    private void place(int partition, long offset) {
        if (firsts[partition] == NOWHERE) {
            firsts[partition] = offset;
        } else if (offset > ends[partition]) {
            between.add(new Stretch(partition, ends[partition], offset));
        }
        ends[partition] = Math.max(ends[partition], offset + 1);
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

    /** Stretches of foreign records between these records and those before them; known once all have arrived. */
    List<Stretch> strange(Checkpoint before) {
        var strange = new ArrayList<>(between);
        for (var partition = 0; partition < firsts.length; partition++) {
            if (firsts[partition] > before.ends()[partition]) {
                strange.add(new Stretch(partition, before.ends()[partition], firsts[partition]));
            }
        }
        return strange;
    }

    /** The checkpoint after this batch, once all of it has arrived. Ends of batches behind it are not judged yet. */
    Checkpoint reached(Checkpoint before) {
        var reached = before.ends().clone();
        Arrays.setAll(reached, partition -> Math.max(reached[partition], ends[partition]));
        return new Checkpoint(
                position, event, before.topicId(), before.form(), before.seal(), marks, reached, before.starts());
    }
}

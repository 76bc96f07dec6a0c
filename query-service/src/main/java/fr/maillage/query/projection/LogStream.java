package fr.maillage.query.projection;

import fr.maillage.query.projection.Merge.Run;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log as it comes out of Kafka, in order and without a hole. The caller keeps the offsets; Kafka's own are never
 * used.
 *
 * <p>When an event is missing (a gap, a topic emptied or made anew), the topic is read again from its beginning, and
 * events already dealt with are passed over. If the event is still missing, nothing moves: that is an alarm, and the
 * topic is read again later.
 */
final class LogStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);
    private static final Duration PROBE_PATIENCE = Duration.ofMillis(900);
    private static final Duration ABSENT_PAUSE = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final StreamStatus status;
    private List<TopicPartition> partitions = List.of();
    private Map<TopicPartition, Long> ends = Map.of();
    private final RecordVerifier verifier;
    private Merge merge;
    private Gap gap = Gap.NONE;
    private long probedAtNanos = System.nanoTime() - PROBE_EVERY.toNanos();
    private boolean topicKnown;

    LogStream(
            Consumer<byte[], byte[]> consumer, String topic, RecordVerifier verifier, StreamStatus status, Place from) {
        this.consumer = consumer;
        this.topic = topic;
        this.verifier = verifier;
        this.status = status;
        this.merge = new Merge(from.position(), from.offsets());
    }

    /** Goes back to a place that the caller kept, whatever was read since. */
    void resume(Place from) {
        verifier.resume(from);
        merge = new Merge(from.position(), from.offsets());
        partitions = List.of();
    }

    /**
     * The next events; none where none came in time.
     *
     * @param most most events to return
     * @param patience longest wait for them
     * @throws AnotherLogException where the stream is of a later log than those before
     */
    Run next(int most, Duration patience) {
        var run = merge.take(most);
        if (run.records().isEmpty()) {
            if (partitions.isEmpty() && !assign(patience)) {
                return run;
            }
            read(patience);
            run = merge.take(most);
        }
        watch(!run.records().isEmpty());
        return run;
    }

    /**
     * Whether all that can be given out of the topic, as of the last look, has been given out. Also true where there is
     * no topic yet, and where an event is missing for good. Never true before the position at which the log became what
     * it is: up to there the topic may still be being written.
     */
    boolean caughtUp() {
        probe();
        return topicKnown
                && merge.position() >= verifier.since()
                && (!merge.blocked() || gap.isAlarm())
                && !merge.isReady()
                && exhausted();
    }

    long position() {
        return merge.position();
    }

    /**
     * Whether all that the topic held at the last look is of an earlier log than the one being read. That earlier log
     * counts from now on.
     */
    boolean goesBack() {
        return topicKnown && merge.position() == 0 && exhausted() && verifier.goesBack();
    }

    /** The position at which two different events of this log were seen in this stream; 0 where there was none. */
    long contradiction() {
        return verifier.contradiction();
    }

    /** Ends a wait in {@link #next} at once, from any thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(Duration patience) {
        try {
            var records = consumer.poll(patience);
            offer(records);
        } catch (InvalidOffsetException moved) {
            LOG.warn("The topic no longer holds what comes next: reading it again from the beginning");
            readAgain();
        }
        partitions.stream()
                .filter(this::isPaused)
                .filter(lane -> !merge.full(lane.partition()))
                .forEach(lane -> consumer.resume(List.of(lane)));
    }

    private void offer(ConsumerRecords<byte[], byte[]> records) {
        for (var record : records) {
            verifier.admit(record, merge.position())
                    .ifPresentOrElse(
                            logged -> merge.offer(record.partition(), record.offset(), logged),
                            () -> merge.skip(record.partition(), record.offset()));
        }
        if (!records.isEmpty()) {
            status.heard();
            partitions.stream()
                    .filter(lane -> merge.full(lane.partition()))
                    .forEach(lane -> consumer.pause(List.of(lane)));
        }
    }

    /** Follows whether the stream is whole, and reports how far behind it is. */
    private void watch(boolean moved) {
        if (moved) {
            gap = Gap.NONE;
        } else {
            probe();
            if (merge.blocked()) {
                gap = gap.seen(System.nanoTime());
                if (exhausted() && gap.isDue(System.nanoTime())) {
                    gap = gap.tried(System.nanoTime());
                    LOG.warn("Event {} is missing: reading the topic again from the beginning", merge.position() + 1);
                    readAgain();
                }
            } else if (gap.open() && exhausted()) {
                gap = Gap.NONE;
            }
        }
        status.stands(gap.isAlarm() ? merge.position() + 1 : 0, behind());
    }

    /** Whether every partition has been read to its end, or to an event beyond the missing one. */
    private boolean exhausted() {
        return partitions.stream().allMatch(lane -> merge.passed(lane.partition()) || isAtEnd(lane));
    }

    private boolean assign(Duration patience) {
        var found = list();
        if (found.isEmpty()) {
            pause(patience.compareTo(ABSENT_PAUSE) < 0 ? patience : ABSENT_PAUSE);
            return false;
        }
        partitions = found;
        ends = Map.of();
        probedAtNanos = System.nanoTime() - PROBE_EVERY.toNanos();
        var offsets = merge.take(0).offsets();
        merge = new Merge(merge.position(), Arrays.copyOf(offsets, found.size()));
        consumer.assign(found);
        consumer.resume(found);
        // One record back: it must still be the one that was read.
        found.forEach(lane -> consumer.seek(
                lane, lane.partition() < offsets.length ? Math.max(0, offsets[lane.partition()] - 1) : 0));
        return true;
    }

    private List<TopicPartition> list() {
        try {
            var found = consumer.partitionsFor(topic, PROBE_PATIENCE);
            status.heard();
            topicKnown = true;
            return found == null
                    ? List.of()
                    : found.stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .sorted(java.util.Comparator.comparingInt(TopicPartition::partition))
                            .toList();
        } catch (TimeoutException away) {
            status.away();
            topicKnown = false;
            return List.of();
        }
    }

    private void readAgain() {
        var found = list();
        partitions = found.isEmpty() ? partitions : found;
        merge = new Merge(merge.position(), new long[partitions.size()]);
        consumer.assign(partitions);
        consumer.resume(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Asks now and then where the topic ends. A broker that is away is noticed in this way too. */
    private void probe() {
        if (System.nanoTime() - probedAtNanos < PROBE_EVERY.toNanos() || partitions.isEmpty()) {
            return;
        }
        try {
            ends = consumer.endOffsets(partitions, PROBE_PATIENCE);
            if (status.holdsForeignRecords()) {
                consumer.beginningOffsets(partitions, PROBE_PATIENCE)
                        .forEach((lane, start) -> status.holds(lane.partition(), start, ends.getOrDefault(lane, 0L)));
            }
            status.heard();
        } catch (TimeoutException away) {
            status.away();
        }
        probedAtNanos = System.nanoTime();
    }

    private boolean isAtEnd(TopicPartition lane) {
        try {
            return ends.containsKey(lane) && consumer.position(lane, PROBE_PATIENCE) >= ends.get(lane);
        } catch (TimeoutException away) {
            status.away();
            return false;
        }
    }

    private boolean isPaused(TopicPartition lane) {
        return consumer.paused().contains(lane);
    }

    private long behind() {
        return merge.waiting()
                + partitions.stream()
                        .mapToLong(lane -> consumer.currentLag(lane).orElse(0))
                        .sum();
    }

    private static void pause(Duration patience) {
        java.util.concurrent.locks.LockSupport.parkNanos(patience.toNanos());
    }
}

package fr.maillage.query.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The merge of the stream's partitions back into the one order of the log. Positions are dense, so the next event is
 * known by its number. It is given out when it is there, and nothing else is. The merge is pure: no Kafka, no clock.
 */
final class Merge {

    /** Bytes that may wait in one partition. A partition that runs ahead of the others is held back beyond this. */
    static final int AHEAD_BYTES = 2 << 20;

    private final List<Lane> lanes = new ArrayList<>();
    private long position;

    /**
     * @param position last position that has been dealt with
     * @param offsets per partition, the next offset to read
     */
    Merge(long position, long[] offsets) {
        this.position = position;
        Arrays.stream(offsets).forEach(offset -> lanes.add(new Lane(offset)));
    }

    /** One partition, with the records of it that wait for their turn. */
    private static final class Lane {
        final Deque<Slot> waiting = new ArrayDeque<>();
        long nextOffset;
        long seen;
        long bytes;
        boolean unlinked;

        Lane(long nextOffset) {
            this.nextOffset = nextOffset;
        }
    }

    private record Slot(LogRecord record, long offset) {}

    /**
     * Events in order, without a hole.
     *
     * @param from position before the first of them
     * @param offsets per partition, the next offset to read after them
     */
    record Run(long from, List<LogRecord> records, long[] offsets) {

        /** The position reached after them. */
        long to() {
            return from + records.size();
        }
    }

    /**
     * Takes a record that was read. A record seen before is left out. So is one whose predecessor is missing, until it
     * comes again after that predecessor.
     */
    void offer(int partition, long offset, LogRecord record) {
        var lane = lanes.get(partition);
        if (record.position() <= Math.max(lane.seen, position)) {
            lane.seen = Math.max(lane.seen, record.position());
            passOver(lane, offset);
            return;
        }
        var linked = lane.seen > position ? record.previous() == lane.seen : record.previous() <= position;
        lane.unlinked = !linked;
        if (!linked) {
            return;
        }
        lane.seen = record.position();
        lane.bytes += record.bytes();
        lane.waiting.add(new Slot(record, offset));
    }

    /** Passes over a record that is not the log's. */
    void skip(int partition, long offset) {
        passOver(lanes.get(partition), offset);
    }

    /**
     * The next events; none while the next one is missing.
     *
     * @param most most events to return
     */
    Run take(int most) {
        var from = position;
        var records = new ArrayList<LogRecord>();
        for (var lane = next(); lane != null && records.size() < most; lane = next()) {
            while (records.size() < most && isNext(lane)) {
                var slot = lane.waiting.remove();
                lane.bytes -= slot.record().bytes();
                lane.nextOffset = slot.offset() + 1;
                position++;
                records.add(slot.record());
            }
        }
        return new Run(
                from, records, lanes.stream().mapToLong(lane -> lane.nextOffset).toArray());
    }

    long position() {
        return position;
    }

    /** Whether a record was read that cannot be given out, because one before it is missing. */
    boolean blocked() {
        return lanes.stream().anyMatch(lane -> lane.unlinked || !lane.waiting.isEmpty()) && next() == null;
    }

    /** Whether the next event is there. */
    boolean isReady() {
        return next() != null;
    }

    /** Whether a partition holds all it may until the others catch up. */
    boolean full(int partition) {
        return lanes.get(partition).bytes >= AHEAD_BYTES;
    }

    /** Whether a partition has shown that it cannot hold the missing event, wherever its end is. */
    boolean passed(int partition) {
        var lane = lanes.get(partition);
        return lane.unlinked || !lane.waiting.isEmpty();
    }

    int waiting() {
        return lanes.stream().mapToInt(lane -> lane.waiting.size()).sum();
    }

    private @Nullable Lane next() {
        for (var lane : lanes) {
            while (!lane.waiting.isEmpty() && lane.waiting.element().record().position() <= position) {
                lane.bytes -= lane.waiting.remove().record().bytes();
            }
            if (isNext(lane)) {
                return lane;
            }
        }
        return null;
    }

    private boolean isNext(Lane lane) {
        var head = lane.waiting.peek();
        return head != null && head.record().position() == position + 1;
    }

    private static void passOver(Lane lane, long offset) {
        if (lane.waiting.isEmpty() && !lane.unlinked) {
            lane.nextOffset = offset + 1;
        }
    }
}

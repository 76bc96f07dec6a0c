package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.wire.EventType;
import fr.maillage.wire.Incarnation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergeTest {

    private final Merge merge = new Merge(0, new long[2]);

    @Test
    void facts_are_given_out_in_the_order_of_their_positions_whatever_the_order_of_arrival() {
        offer(1, 0, 2, 0);
        offer(1, 1, 3, 2);
        assertThat(taken()).isEmpty();
        assertThat(merge.blocked()).isTrue();
        offer(0, 0, 1, 0);
        assertThat(taken()).containsExactly(1L, 2L, 3L);
        assertThat(merge.blocked()).isFalse();
    }

    @Test
    void offsets_follow_what_was_given_out_and_not_what_was_read() {
        offer(0, 0, 1, 0);
        offer(0, 1, 2, 1);
        offer(1, 0, 4, 0);
        var run = merge.take(1);
        assertThat(run.offsets()).containsExactly(1, 0);
        assertThat(run.to()).isEqualTo(1);
        assertThat(merge.take(9).offsets()).containsExactly(2, 0);
    }

    @Test
    void a_fact_seen_before_is_left_out() {
        offer(0, 0, 1, 0);
        offer(0, 1, 2, 1);
        offer(0, 2, 1, 0);
        offer(0, 3, 2, 1);
        offer(0, 4, 3, 2);
        assertThat(taken()).containsExactly(1L, 2L, 3L);
        offer(1, 0, 2, 1);
        assertThat(taken()).isEmpty();
        assertThat(merge.blocked()).isFalse();
    }

    @Test
    void a_fact_whose_predecessor_is_missing_waits_until_both_come_again() {
        offer(0, 0, 1, 0);
        offer(0, 1, 3, 2);
        assertThat(taken()).containsExactly(1L);
        assertThat(merge.blocked()).isTrue();
        offer(0, 2, 2, 1);
        offer(0, 3, 3, 2);
        assertThat(taken()).containsExactly(2L, 3L);
        assertThat(merge.blocked()).isFalse();
    }

    @Test
    void a_restart_in_the_middle_passes_over_what_was_dealt_with() {
        var resumed = new Merge(2, new long[] {0, 0});
        resumed.offer(0, 0, record(1, 0));
        resumed.offer(1, 0, record(2, 0));
        resumed.offer(0, 1, record(3, 1));
        var run = resumed.take(9);
        assertThat(run.records()).extracting(LogRecord::position).containsExactly(3L);
        assertThat(run.offsets()).containsExactly(2, 1);
    }

    @Test
    void a_partition_that_runs_ahead_is_full_in_the_end() {
        var position = 2L;
        for (var offset = 0L; !merge.full(0); offset++) {
            assertThat(offset).isLessThan(100_000);
            offer(0, offset, position, offset == 0 ? 0 : position - 1);
            position++;
        }
        assertThat(merge.full(1)).isFalse();
    }

    private List<Long> taken() {
        return merge.take(100).records().stream().map(LogRecord::position).toList();
    }

    private void offer(int partition, long offset, long position, long previous) {
        merge.offer(partition, offset, record(position, previous));
    }

    private static LogRecord record(long position, long previous) {
        var type = new EventType("venue.VenueReopened", 1);
        var id = new UUID(0, position);
        return new LogRecord(
                position, previous, type, id, 0, id, Instant.EPOCH, new byte[0], new byte[0], Incarnation.NONE);
    }
}

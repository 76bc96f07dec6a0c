package fr.maillage.command.log;

import static fr.maillage.command.log.Instance.KARIM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Refusal;
import fr.maillage.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of the engine on one log, and many callers at the same moment. */
class RacesIT {

    private Instance one;
    private Instance other;

    @BeforeEach
    void open() {
        var database = Instance.newLog(EmbeddedPostgres.shared());
        one = new Instance(database);
        other = new Instance(database);
    }

    @AfterEach
    void close() throws InterruptedException {
        one.close();
        other.close();
    }

    private Instance instance(int caller) {
        return caller % 2 == 0 ? one : other;
    }

    @Test
    void positions_are_dense_and_time_never_runs_back_under_64_callers_of_two_instances() throws InterruptedException {
        var answers = Crowd.all(64, caller -> {
            var id = UUID.randomUUID();
            var positions = Stream.<Receipt>builder().add(instance(caller).begin(id));
            for (var i = 0; i < 20; i++) {
                positions.add(instance(caller).count(id));
            }
            return positions.build().map(Receipt::position).toList();
        });
        assertThat(answers.stream()
                        .<Object>flatMap(each -> ((List<?>) each).stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 64 * 21)
                        .<Object>mapToObj(Long::valueOf)
                        .toList());
        assertThat(one.one("select count(*) from event_log")).isEqualTo(64 * 21);
        assertThat(one.one("select max(pos) from event_log")).isEqualTo(64 * 21);
        assertThat(one.one("""
                select count(*) from (
                    select recorded_at < lag(recorded_at) over (order by pos) as backwards from event_log) times
                where backwards
                """)).isZero();
    }

    @Test
    void of_many_that_claim_the_same_exactly_one_gets_it() throws InterruptedException {
        for (var round = 0; round < 10; round++) {
            var pivot = "P" + round;
            var answers = Crowd.all(8, caller -> instance(caller).log.submit(Instance.beginWith(pivot), KARIM, null));
            var winners = answers.stream()
                    .filter(Receipt.class::isInstance)
                    .map(Receipt.class::cast)
                    .toList();
            assertThat(winners).hasSize(1);
            var winner = winners.getFirst().id();
            assertThat(answers.stream().filter(ClaimTaken.class::isInstance))
                    .hasSize(7)
                    .allSatisfy(
                            taken -> assertThat(((ClaimTaken) taken).holder()).isEqualTo(winner));
            assertThat(one.log.holder(Tally.pivot(pivot))).contains(winner);
        }
        assertThat(one.one("select count(*) from event_log")).isEqualTo(10);
    }

    @Test
    void of_many_that_want_the_last_seat_exactly_one_gets_it() throws InterruptedException {
        for (var round = 0; round < 10; round++) {
            var id = UUID.randomUUID();
            one.begin(id);
            var answers = Crowd.all(8, caller -> instance(caller).log.submit(Instance.count(id, 1), KARIM, null));
            assertThat(answers.stream().filter(Receipt.class::isInstance)).hasSize(1);
            assertThat(answers.stream().filter(Refusal.class::isInstance)).hasSize(7);
        }
    }

    @Test
    void an_instance_that_is_behind_reads_again_before_it_decides() {
        var id = UUID.randomUUID();
        one.begin(id);
        other.count(id);
        assertThat(one.count(id).sequence()).isEqualTo(2);
        // What "other" has kept of the subject is two events old by now, and would refuse at a limit of one.
        one.count(id);
        assertThat(other.log
                        .submit(new Intent(new Tally.Count(id, 9), id, 3L), KARIM, null)
                        .sequence())
                .isEqualTo(4);
        assertThat(one.log
                        .submit(new Intent(new Tally.Nothing(id), id, null), KARIM, null)
                        .sequence())
                .isEqualTo(4);
    }

    @Test
    void a_batch_gives_way_to_what_landed_meanwhile_and_lands_with_the_rest() {
        var contested = UUID.randomUUID();
        one.begin(contested);
        other.count(contested);
        one.count(contested);
        var verdicts = other.log.submitAll(
                List.of(Instance.begin(), Instance.count(contested, 9), Instance.begin()), KARIM, null, true);
        assertThat(verdicts).allMatch(Verdict.Accepted.class::isInstance);
        assertThat(((Verdict.Accepted) verdicts.get(1)).receipt().sequence()).isEqualTo(3);
    }
}

package fr.maillage.command.log;

import static fr.maillage.command.log.Instance.KARIM;
import static fr.maillage.command.log.Instance.beginWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.maillage.command.Refusal;
import fr.maillage.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandLogIT {

    private Instance instance;

    @BeforeEach
    void open() {
        instance = new Instance(Instance.newLog(EmbeddedPostgres.shared()));
    }

    @AfterEach
    void close() throws InterruptedException {
        instance.close();
    }

    @Test
    void what_follows_from_an_action_is_in_the_log_when_it_is_answered() {
        var id = UUID.randomUUID();
        assertThat(instance.begin(id)).satisfies(receipt -> {
            assertThat(receipt.id()).isEqualTo(id);
            assertThat(receipt.sequence()).isZero();
            assertThat(receipt.position()).isEqualTo(1);
            assertThat(receipt.events()).hasSize(1);
        });
        var second = instance.count(id);
        assertThat(second.sequence()).isEqualTo(1);
        assertThat(second.position()).isEqualTo(2);
        assertThat(second.result()).isEqualTo(1);
        assertThat(instance.log.state(id)).contains(new Tally(1));
        assertThat(instance.one("""
                select count(*) from event_log_readable
                where aggregate_type = 'structure' and metadata ->> 'author' = 'karim'
                  and metadata -> 'communes' = '["62510"]'
                """)).isEqualTo(2);
    }

    @Test
    void an_action_that_changes_nothing_is_answered_with_the_position_reached() {
        var id = UUID.randomUUID();
        instance.begin(id);
        instance.begin(UUID.randomUUID());
        var receipt = instance.log.submit(new Intent(new Tally.Nothing(id), id, null), KARIM, null);
        assertThat(receipt.events()).isEmpty();
        assertThat(receipt.sequence()).isZero();
        assertThat(receipt.position()).isEqualTo(2);
    }

    @Test
    void a_refused_action_leaves_nothing_behind() {
        var id = UUID.randomUUID();
        instance.begin(id);
        assertThatThrownBy(() -> instance.log.submit(Instance.count(id, 0), KARIM, null))
                .isInstanceOf(Refusal.class);
        assertThat(instance.one("select count(*) from event_log")).isEqualTo(1);
    }

    @Test
    void not_even_its_own_database_role_can_rewrite_the_log() {
        instance.begin(UUID.randomUUID());
        for (var rewriting :
                List.of("update event_log set revision = 2", "delete from event_log", "truncate event_log cascade")) {
            assertThatThrownBy(() -> instance.sql.sql(rewriting).update())
                    .rootCause()
                    .hasMessageContaining("the log is appended to, never changed");
        }
        assertThat(instance.one("select count(*) from event_log")).isEqualTo(1);
    }

    @Test
    void what_nothing_is_recorded_of_is_unknown() {
        assertThatThrownBy(() -> instance.count(UUID.randomUUID())).isInstanceOf(UnknownSubject.class);
        assertThat(instance.log.state(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_subject_cannot_begin_twice() {
        var id = UUID.randomUUID();
        instance.begin(id);
        instance.count(id);
        var conflict = catchThrowableOfType(SequenceConflict.class, () -> instance.begin(id));
        assertThat(conflict.current()).isEqualTo(1);
    }

    @Test
    void whoever_has_not_seen_the_last_event_is_told_where_the_subject_stands() {
        var id = UUID.randomUUID();
        instance.begin(id);
        instance.count(id);
        var blind = new Intent(new Tally.Count(id, 9), id, 0L);
        assertThat(catchThrowableOfType(SequenceConflict.class, () -> instance.log.submit(blind, KARIM, null))
                        .current())
                .isEqualTo(1);
        assertThat(instance.log
                        .submit(new Intent(new Tally.Count(id, 9), id, 1L), KARIM, null)
                        .sequence())
                .isEqualTo(2);
    }

    @Test
    void a_batch_lands_as_one_and_each_action_sees_those_before_it() {
        var id = UUID.randomUUID();
        var verdicts = instance.log.submitAll(
                List.of(
                        new Intent(new Tally.Begin(id, null), id, null),
                        Instance.count(id, 1),
                        Instance.count(id, 1),
                        Instance.count(id, 2)),
                KARIM,
                null,
                false);
        assertThat(verdicts.get(1)).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdicts.get(2)).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Accepted) verdicts.get(3)).receipt().position()).isEqualTo(3);
        assertThat(instance.one("select count(distinct recorded_at) from event_log"))
                .isEqualTo(1);
    }

    @Test
    void where_all_or_none_is_asked_one_refusal_refuses_all() {
        var id = UUID.randomUUID();
        var verdicts = instance.log.submitAll(
                List.of(new Intent(new Tally.Begin(id, null), id, null), Instance.count(id, 0)), KARIM, null, true);
        assertThat(verdicts).allMatch(Verdict.Refused.class::isInstance);
        assertThat(instance.one("select count(*) from event_log")).isZero();
        assertThat(instance.log.state(id)).isEmpty();
    }

    @Test
    void in_a_batch_only_the_actions_whose_claim_is_taken_are_refused() {
        var holder = instance.log.submit(beginWith("A"), KARIM, null).id();
        var verdicts = instance.log.submitAll(
                List.of(beginWith("B"), beginWith("A"), beginWith("B"), beginWith("C")), KARIM, null, false);
        assertThat(verdicts.stream().map(Verdict.Accepted.class::isInstance)).containsExactly(true, false, false, true);
        assertThat(((Verdict.Refused) verdicts.get(1)).reason())
                .isInstanceOfSatisfying(
                        ClaimTaken.class, taken -> assertThat(taken.holder()).isEqualTo(holder));
        assertThat(instance.one("select count(*) from event_log")).isEqualTo(3);
        assertThat(instance.log.holder(Tally.pivot("A"))).contains(holder);
        assertThat(instance.log.holder(Tally.pivot("Z"))).isEmpty();
    }

    @Test
    void a_batch_larger_than_one_append_lands_as_one() {
        var intents = new ArrayList<Intent>();
        for (var i = 0; i < 1_000; i++) {
            intents.add(beginWith("P" + i));
        }
        var verdicts = instance.log.submitAll(intents, KARIM, null, true);
        assertThat(verdicts).hasSize(1_000).allMatch(Verdict.Accepted.class::isInstance);
        assertThat(instance.one("select pos from log_head")).isEqualTo(1_000);
    }
}

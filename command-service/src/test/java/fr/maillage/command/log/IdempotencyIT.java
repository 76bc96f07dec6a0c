package fr.maillage.command.log;

import static fr.maillage.command.log.Instance.KARIM;
import static fr.maillage.command.log.Instance.beginWith;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyIT {

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

    private static IdempotencyKey key(String key, String body) {
        return IdempotencyKey.of("karim", "POST /api/venues", key, body.getBytes(UTF_8));
    }

    private static void assertSame(Receipt again, Receipt first) {
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.sequence()).isEqualTo(first.sequence());
        assertThat(again.position()).isEqualTo(first.position());
    }

    @Test
    void a_request_that_is_sent_again_has_the_same_answer_and_no_second_effect() {
        var first = one.log.submit(beginWith("A"), KARIM, key("k", "body"));
        one.count(first.id());
        // Each with a new id, as the edge makes it, and the same pivot, which is taken by now.
        assertSame(one.log.submit(beginWith("A"), KARIM, key("k", "body")), first);
        assertSame(other.log.submit(beginWith("A"), KARIM, key("k", "body")), first);
        assertThat(one.one("select count(*) from event_log")).isEqualTo(2);
    }

    @Test
    void a_repeated_action_that_would_be_refused_by_now_has_its_first_answer() {
        var id = UUID.randomUUID();
        one.begin(id);
        var first = one.log.submit(Instance.count(id, 1), KARIM, key("k", "body"));
        assertSame(one.log.submit(Instance.count(id, 1), KARIM, key("k", "body")), first);
        assertThat(one.one("select count(*) from event_log")).isEqualTo(2);
    }

    @Test
    void a_repeated_action_that_changed_nothing_has_its_first_answer() {
        var id = UUID.randomUUID();
        one.begin(id);
        var nothing = new Intent(new Tally.Nothing(id), id, null);
        var first = one.log.submit(nothing, KARIM, key("k", "body"));
        one.count(id);
        assertSame(other.log.submit(nothing, KARIM, key("k", "body")), first);
    }

    @Test
    void a_key_used_with_another_body_is_refused() {
        one.log.submit(beginWith("A"), KARIM, key("k", "body"));
        assertThatThrownBy(() -> one.log.submit(beginWith("B"), KARIM, key("k", "other body")))
                .isInstanceOf(KeyReused.class);
        assertThat(one.one("select count(*) from event_log")).isEqualTo(1);
    }

    @Test
    void the_same_key_twice_at_once_lands_once() throws InterruptedException {
        for (var round = 0; round < 10; round++) {
            var key = key("k" + round, "body");
            var answers =
                    Crowd.all(8, caller -> (caller % 2 == 0 ? one : other).log.submit(Instance.begin(), KARIM, key));
            var receipt = answers.stream()
                    .filter(Receipt.class::isInstance)
                    .map(Receipt.class::cast)
                    .toList();
            assertThat(receipt.stream().map(Receipt::id).distinct()).hasSize(1);
            assertThat(answers).allMatch(answer -> answer instanceof Receipt || answer instanceof StillRunning);
            assertThat(one.one("select count(*) from event_log")).isEqualTo(round + 1);
        }
    }

    @Test
    void a_batch_that_is_sent_again_has_the_same_verdicts_the_refusals_too() {
        var id = UUID.randomUUID();
        one.begin(id);
        var batch = List.of(
                beginWith("A"),
                beginWith("A"),
                Instance.count(id, 1),
                Instance.count(id, 1),
                Instance.count(UUID.randomUUID(), 1));
        var first = one.log.submitAll(batch, KARIM, key("k", "body"), false);
        var again = other.log.submitAll(batch, KARIM, key("k", "body"), false);
        assertThat(first.stream().map(Verdict.Accepted.class::isInstance))
                .containsExactly(true, false, true, false, false);
        for (var i = 0; i < batch.size(); i++) {
            switch (again.get(i)) {
                case Verdict.Accepted accepted ->
                    assertSame(accepted.receipt(), ((Verdict.Accepted) first.get(i)).receipt());
                case Verdict.Refused refused ->
                    assertThat(refused.reason())
                            .hasSameClassAs(((Verdict.Refused) first.get(i)).reason())
                            .hasMessage(
                                    ((Verdict.Refused) first.get(i)).reason().getMessage());
            }
        }
        assertThat(one.one("select count(*) from event_log")).isEqualTo(3);
    }

    @Test
    void keys_of_other_people_and_routes_are_other_keys() {
        assertThat(IdempotencyKey.of("ab", "c", "k", new byte[0]))
                .isNotEqualTo(IdempotencyKey.of("a", "bc", "k", new byte[0]))
                .isEqualTo(IdempotencyKey.of("ab", "c", "k", new byte[0]));
        assertThat(IdempotencyKey.of("ab", "c", "k", new byte[0]).key()).hasSize(16);
    }
}

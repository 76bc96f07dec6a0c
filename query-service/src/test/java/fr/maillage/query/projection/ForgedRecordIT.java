package fr.maillage.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Sealing;
import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.query.projection.SmallVenue.Tracing;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.StreamKey;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who has no key writes to the stream. */
class ForgedRecordIT {

    private static final long HEAD = 200;
    private static final StreamKey OTHER_KEY = StreamKey.parse("5b".repeat(32));

    private final Stage stage = new Stage();

    @BeforeEach
    void prepare() throws Exception {
        stage.createTopic();
        stage.log.appendVenues(new Random(31), (int) HEAD, 30);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** What claims to be another fact at a position, in a partition. */
    private ProducerRecord<byte[], byte[]> forged(int partition, long position, long previous) {
        var real = stage.log.record(HEAD);
        var forged =
                new ProducerRecord<>(stage.topic, partition, real.key(), "{\"from\":\"2020-01-01\"}".getBytes(UTF_8));
        real.headers().forEach(header -> forged.headers().add(header));
        say(forged, RecordHeaders.POSITION, position);
        say(forged, RecordHeaders.PREVIOUS, previous);
        say(forged, RecordHeaders.ID, UUID.randomUUID());
        return forged;
    }

    private static void say(ProducerRecord<byte[], byte[]> record, String name, Object value) {
        record.headers().remove(name).add(name, value.toString().getBytes(UTF_8));
    }

    private void forgeAt(long next) {
        for (var partition = 0; partition < InventedLog.PARTITIONS; partition++) {
            for (var position : new long[] {next, next + 1, Long.MAX_VALUE, -1}) {
                stage.send(forged(partition, position, next - 1));
                var sealed = forged(partition, position, 0);
                Sealing.seal(sealed, Sealing.LOG, OTHER_KEY);
                stage.send(sealed);
            }
        }
    }

    @Test
    void it_is_never_shown_the_real_fact_at_its_position_is_and_somebody_is_told_until_it_is_gone() throws Exception {
        forgeAt(1);
        var engine = stage.start(Folding.GOOD, new Tracing());
        stage.send(1, 100);
        stage.awaitPosition(100);
        forgeAt(101);
        Stage.until("it is noticed", () -> engine.stream().foreignRecords() >= 96);
        assertThat(engine.report().stream().sound()).isFalse();

        stage.send(101, HEAD);
        stage.awaitPosition(HEAD);
        stage.assertIsFoldOfLog();
        assertThat(stage.rows("trace", At.NOW)).hasSize((int) HEAD);
        assertThat(engine.report().stream().sound()).isFalse();
        assertThat(stage.progress().turns()).isZero();

        stage.emptyTopic();
        stage.send(1, HEAD);
        Stage.until("nobody is alarmed any more", () -> engine.report().stream().sound());
        stage.assertIsFoldOfLog();
    }

    @Test
    void what_begins_before_the_real_facts_hides_none_of_them_from_a_first_build() throws Exception {
        forgeAt(1);
        forgeAt(HEAD);
        stage.send(1, HEAD);
        var engine = stage.start(Folding.GOOD, new Tracing());
        stage.awaitPosition(HEAD);
        stage.assertIsFoldOfLog();
        assertThat(engine.report().stream().sound()).isFalse();
    }

    @Test
    void a_true_record_that_is_sent_again_or_to_another_partition_changes_nothing() throws Exception {
        var engine = stage.start(Folding.GOOD, new Tracing());
        stage.send(1, 100);
        stage.awaitPosition(100);
        for (var position = 90L; position <= 150; position++) {
            var real = stage.log.record(position);
            var elsewhere = new ProducerRecord<>(
                    stage.topic,
                    (real.partition() + 1) % InventedLog.PARTITIONS,
                    real.key(),
                    real.value(),
                    real.headers());
            stage.send(elsewhere);
        }
        stage.send(50, 100);
        stage.send(101, HEAD);
        stage.awaitPosition(HEAD);
        stage.assertIsFoldOfLog();
        assertThat(engine.stream().foreignRecords()).isPositive();
        assertThat(engine.stream().contradiction()).isZero();
    }

    @Test
    void two_facts_with_proof_at_one_position_are_an_alarm_and_the_first_is_kept() throws Exception {
        var engine = stage.start(Folding.GOOD, new Tracing());
        stage.send(1, 100);
        stage.awaitPosition(100);
        var other = forged(stage.log.record(100).partition(), 100, 0);
        Sealing.seal(other, Sealing.LOG);
        stage.send(other);
        Stage.until("the alarm", () -> engine.stream().contradiction() == 100);
        stage.send(101, HEAD);
        Stage.until("the views are made again", () -> stage.progress().turns() == 1);
        stage.awaitPosition(HEAD);
        stage.assertIsFoldOfLog();
        assertThat(engine.report().stream().contradiction()).isEqualTo(100);
        assertThat(engine.report().stream().sound()).isFalse();
    }
}

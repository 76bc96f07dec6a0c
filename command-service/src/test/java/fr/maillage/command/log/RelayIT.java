package fr.maillage.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.relay.AppendSignal;
import fr.maillage.command.log.relay.Relay;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.wire.EventJson;
import fr.maillage.wire.EventType;
import fr.maillage.wire.RecordHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayIT {

    private Instance instance;
    private Stream stream;

    @BeforeEach
    void open() {
        instance = new Instance(Instance.newLog(EmbeddedPostgres.shared()));
        stream = new Stream(EmbeddedKafka.shared());
    }

    @AfterEach
    void close() throws InterruptedException {
        instance.close();
    }

    private Relay relay(AppendSignal signal) {
        var relay = new Relay(instance.database, stream.settings, Stream.KEY, signal);
        relay.start();
        return relay;
    }

    private void post(int count) {
        var intents =
                java.util.stream.Stream.generate(Instance::begin).limit(count).toList();
        instance.log.submitAll(intents, Instance.KARIM, null, true);
    }

    private void assertCarried(long position) {
        assertThat(Stream.positions(stream.readUpTo(position)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, position).boxed().toList());
    }

    @Test
    void a_record_says_in_the_words_of_cloudevents_what_the_log_says() throws InterruptedException {
        var id = UUID.randomUUID();
        instance.begin(id);
        instance.count(id);
        try (var relay = relay(instance.signal)) {
            var records = stream.readUpTo(2);
            var first = records.getFirst();
            assertThat(new String(first.key(), UTF_8)).isEqualTo(id.toString());
            assertThat(Stream.text(first, RecordHeaders.SPEC_VERSION)).isEqualTo("1.0");
            assertThat(Stream.text(first, RecordHeaders.SOURCE)).isEqualTo("/maillage");
            assertThat(Stream.text(first, RecordHeaders.TYPE)).isEqualTo("structure.StructureRegistered");
            assertThat(Stream.text(first, RecordHeaders.SUBJECT)).isEqualTo(id.toString());
            assertThat(UUID.fromString(Stream.text(first, RecordHeaders.ID))).isNotEqualTo(id);
            assertThat(Stream.text(first, RecordHeaders.TIME)).matches(".*T\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
            assertThat(Instant.parse(Stream.text(first, RecordHeaders.TIME)))
                    .isEqualTo(instance.sql
                            .sql("select recorded_at from event_log where pos = 1")
                            .query(java.time.OffsetDateTime.class)
                            .single()
                            .toInstant());
            var type = EventType.ofSchema(Stream.text(first, RecordHeaders.DATA_SCHEMA));
            assertThat(type).isEqualTo(new EventType("structure.StructureRegistered", 1));
            var json = new EventJson();
            assertThat(json.read(type, first.value())).isInstanceOf(StructureRegistered.class);
            assertThat(json.readMetadata(
                            first.headers().lastHeader(RecordHeaders.METADATA).value()))
                    .satisfies(metadata -> {
                        assertThat(metadata.author()).isEqualTo("karim");
                        assertThat(metadata.communes()).containsExactly("62510");
                    });
            assertThat(Stream.number(records.get(1), RecordHeaders.SUBJECT_SEQUENCE))
                    .isEqualTo(1);
            assertThat(Stream.number(records.get(1), RecordHeaders.PREVIOUS)).isEqualTo(1);
            assertThat(relay.leading()).isTrue();
        }
    }

    @Test
    void every_event_is_carried_in_order_while_the_log_grows() throws InterruptedException {
        post(100);
        try (var relay = relay(instance.signal)) {
            for (var i = 0; i < 25; i++) {
                post(100);
            }
            assertCarried(2_600);
        }
    }

    @Test
    void a_relay_goes_on_where_the_one_before_it_stopped() throws InterruptedException {
        try (var first = relay(instance.signal)) {
            post(50);
            assertCarried(50);
        }
        post(50);
        try (var second = relay(instance.signal)) {
            assertCarried(100);
            assertThat(stream.readUpTo(100)).hasSize(100);
        }
    }

    @Test
    void what_another_instance_appends_is_heard_of() throws InterruptedException {
        try (var relay = relay(new AppendSignal())) {
            post(3);
            assertCarried(3);
        }
    }

    @Test
    void a_relay_that_has_lost_its_lease_without_knowing_does_no_harm() throws InterruptedException {
        try (var first = relay(instance.signal)) {
            post(200);
            assertCarried(200);
            // As after a long pause: the lease has passed to another, from a checkpoint of long ago.
            instance.sql
                    .sql("update relay set epoch = epoch + 1, lease_until = '-infinity', pos = 0, marks = '{0,0,0}'")
                    .update();
            try (var second = relay(instance.signal)) {
                post(800);
                assertCarried(1_000);
                Await.until(() -> first.leading() != second.leading());
                // One of them carries again what the other had carried.
                assertThat(stream.read(records -> records.size() > 1_000)).hasSizeGreaterThan(1_000);
            }
        }
    }

    @Test
    void a_topic_that_is_deleted_under_a_running_relay_is_published_again() throws Exception {
        try (var relay = relay(instance.signal);
                var admin = stream.admin()) {
            post(120);
            assertCarried(120);
            admin.deleteTopics(List.of(stream.settings.topic())).all().get();
            post(1);
            assertCarried(121);
        }
    }

    @Test
    void a_topic_that_is_emptied_under_an_idle_relay_is_published_again() throws Exception {
        try (var relay = relay(instance.signal);
                var admin = stream.admin()) {
            post(120);
            assertCarried(120);
            var everything = new HashMap<TopicPartition, RecordsToDelete>();
            for (var partition = 0; partition < Stream.PARTITIONS; partition++) {
                everything.put(
                        new TopicPartition(stream.settings.topic(), partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(everything).all().get();
            assertCarried(120);
        }
    }

    @Test
    void a_broker_that_is_away_stops_nobody_from_posting() throws InterruptedException {
        try (var kafka = EmbeddedKafka.temporary()) {
            stream = new Stream(kafka);
            try (var relay = relay(instance.signal)) {
                post(50);
                assertCarried(50);
                kafka.kill();
                post(150);
                Await.until(() -> relay.trouble().isPresent());
                kafka.start();
                assertCarried(200);
                Await.until(() -> relay.trouble().isEmpty());
            }
        }
    }
}

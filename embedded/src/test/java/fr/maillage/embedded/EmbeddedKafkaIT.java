package fr.maillage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private static final String TOPIC = "maillage.network-events";
    private static final Duration QUICK = Duration.ofSeconds(15);

    private final Path folder;

    EmbeddedKafkaIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void it_carries_records_and_keeps_them_over_a_stop_and_a_kill() throws Exception {
        try (var kafka = start()) {
            createTopic(kafka);
            assertThat(send(kafka, "before the stop")).isZero();

            kafka.stop();
            kafka.start();
            assertThat(send(kafka, "before the kill")).isEqualTo(1);

            kafka.kill();
            assertThat(kafka.isAlive()).isFalse();
            var killed = Instant.now();
            kafka.start();
            assertThat(send(kafka, "after")).isEqualTo(2);
            assertThat(Duration.between(killed, Instant.now())).isLessThan(QUICK);

            assertThat(read(kafka, 3)).containsExactly("before the stop", "before the kill", "after");
        }
    }

    @Test
    void whoever_does_not_say_who_it_is_is_answered_by_neither_of_its_doors() {
        try (var kafka = start()) {
            var stranger = hurried(Map.of("bootstrap.servers", kafka.bootstrapServers()));
            assertUnanswered(stranger);
            assertThatThrownBy(() -> send(stranger, TOPIC, "from nobody")).hasCauseInstanceOf(TimeoutException.class);
            assertUnanswered(hurried(Map.of("bootstrap.controllers", Loopback.HOST + ":" + kafka.controllerPort())));
        }
    }

    private static void assertUnanswered(Map<String, Object> client) {
        try (var admin = Admin.create(client)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get()).isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void only_the_command_service_writes_and_only_the_network_s_topic() throws Exception {
        try (var kafka = start()) {
            createTopic(kafka);
            send(kafka, "a fact");

            for (var reading : List.of(KafkaUser.QUERY, KafkaUser.READER)) {
                assertThat(read(kafka.client(reading), 1)).containsExactly("a fact");
                assertThatThrownBy(() -> send(kafka.client(reading), TOPIC, "an invention"))
                        .hasCauseInstanceOf(AuthorizationException.class);
                assertRefused(kafka, reading, admin -> admin.deleteRecords(
                                Map.of(new TopicPartition(TOPIC, 0), RecordsToDelete.beforeOffset(1)))
                        .all());
                assertRefused(kafka, reading, admin -> admin.deleteTopics(List.of(TOPIC))
                        .all());
                assertRefused(kafka, reading, admin -> admin.createTopics(List.of(new NewTopic("own", 1, (short) 1)))
                        .all());
            }
            assertThatThrownBy(() -> send(kafka.client(KafkaUser.COMMAND), "another", "a fact"))
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertRefused(kafka, KafkaUser.COMMAND, admin -> admin.createTopics(
                            List.of(new NewTopic("another", 1, (short) 1)))
                    .all());
            assertRefused(kafka, KafkaUser.COMMAND, admin -> admin.describeAcls(AclBindingFilter.ANY)
                    .values());
            assertThat(read(kafka, 1)).containsExactly("a fact");
        }
    }

    private static void assertRefused(EmbeddedKafka kafka, KafkaUser user, Function<Admin, KafkaFuture<?>> act) {
        try (var admin = Admin.create(kafka.client(user))) {
            assertThatThrownBy(() -> act.apply(admin).get()).hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void a_password_that_was_replaced_counts_from_the_next_start_on_and_the_former_no_more() throws Exception {
        Map<String, Object> former;
        try (var kafka = start("first")) {
            createTopic(kafka);
            send(kafka, "before");
            former = kafka.client(KafkaUser.COMMAND);
        }
        try (var kafka = start("second")) {
            var outdated = new HashMap<>(former);
            outdated.put("bootstrap.servers", kafka.bootstrapServers());

            assertThatThrownBy(() -> send(outdated, TOPIC, "by the former password"))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
            assertThat(send(kafka, "after")).isEqualTo(1);
            assertThat(read(kafka, 2)).containsExactly("before", "after");
        }
    }

    @Test
    void a_right_too_many_is_taken_away_at_the_next_start() throws Exception {
        var tooMuch = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.LITERAL),
                new AccessControlEntry(KafkaUser.QUERY.principal(), "*", AclOperation.WRITE, AclPermissionType.ALLOW));
        try (var kafka = start()) {
            createTopic(kafka);
            try (var admin = Admin.create(kafka.client(KafkaUser.ADMINISTRATOR))) {
                admin.createAcls(List.of(tooMuch)).all().get();
            }
            kafka.stop();
            kafka.start();
            assertThatThrownBy(() -> send(kafka.client(KafkaUser.QUERY), TOPIC, "an invention"))
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    private EmbeddedKafka start() {
        return start("first");
    }

    /** @param word what all passwords begin with */
    private EmbeddedKafka start(String word) {
        var passwords = new EnumMap<KafkaUser, String>(KafkaUser.class);
        for (var user : KafkaUser.values()) {
            passwords.put(user, word + user.role());
        }
        var kafka = new EmbeddedKafka(folder, Loopback.freePort(), Loopback.freePort(), passwords);
        kafka.start();
        return kafka;
    }

    private static void createTopic(EmbeddedKafka kafka) throws Exception {
        try (var admin = Admin.create(kafka.client(KafkaUser.COMMAND))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static long send(EmbeddedKafka kafka, String what) throws Exception {
        return send(kafka.client(KafkaUser.COMMAND), TOPIC, what);
    }

    private static long send(Map<String, Object> client, String topic, String what) throws Exception {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(hurried(client), bytes, bytes)) {
            return producer.send(new ProducerRecord<>(topic, 0, null, what.getBytes(StandardCharsets.UTF_8)))
                    .get()
                    .offset();
        }
    }

    private static List<String> read(EmbeddedKafka kafka, int count) {
        return read(kafka.client(KafkaUser.QUERY), count);
    }

    private static List<String> read(Map<String, Object> client, int count) {
        var bytes = new ByteArrayDeserializer();
        var partition = new TopicPartition(TOPIC, 0);
        try (var consumer = new KafkaConsumer<>(hurried(client), bytes, bytes)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var read = new ArrayList<String>();
            var deadline = Instant.now().plus(QUICK);
            while (read.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> read.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
            return read;
        }
    }

    /** Gives up soon where nobody answers it. */
    private static Map<String, Object> hurried(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put("max.block.ms", 3_000);
        settings.put("default.api.timeout.ms", 3_000);
        settings.put("request.timeout.ms", 3_000);
        return settings;
    }
}

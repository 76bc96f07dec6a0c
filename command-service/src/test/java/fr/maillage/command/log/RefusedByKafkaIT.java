package fr.maillage.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.relay.Relay;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.embedded.KafkaUser;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kafka is there, but refuses: nobody is kept from posting, it is said as what it is, and nothing is typed once it is right. */
class RefusedByKafkaIT {

    private final EmbeddedKafka kafka = EmbeddedKafka.temporary();
    private final Stream stream = new Stream(kafka);
    private Instance instance;

    @BeforeEach
    void open() {
        instance = new Instance(Instance.newLog(EmbeddedPostgres.shared()));
    }

    @AfterEach
    void close() throws InterruptedException {
        instance.close();
        kafka.close();
    }

    @Test
    void a_password_that_is_not_the_right_one() throws Exception {
        var right = kafka.password(KafkaUser.COMMAND);
        kafka.replacePassword(KafkaUser.COMMAND, "another");
        try (var relay = relay()) {
            post(3);
            awaitTrouble(relay, "Kafka does not let this service in by its name and password");

            kafka.replacePassword(KafkaUser.COMMAND, right);
            assertCarried(3);
            Await.until(() -> relay.trouble().isEmpty());
        }
    }

    @Test
    void a_right_that_is_taken_away_while_it_carries() throws Exception {
        try (var relay = relay()) {
            post(3);
            assertCarried(3);
            takeAway(AclOperation.WRITE);
            post(3);
            awaitTrouble(relay, "Kafka refuses this service a right");

            kafka.open(stream.settings.topic());
            assertCarried(6);
            Await.until(() -> relay.trouble().isEmpty());
        }
    }

    private Relay relay() {
        var relay = new Relay(instance.database, stream.settings, Stream.KEY, instance.signal);
        relay.start();
        return relay;
    }

    private void post(int count) {
        var intents =
                java.util.stream.Stream.generate(Instance::begin).limit(count).toList();
        instance.log.submitAll(intents, Instance.KARIM, null, true);
    }

    private static void awaitTrouble(Relay relay, String words) {
        Await.until(() -> relay.trouble().filter(said -> said.startsWith(words)).isPresent());
    }

    private void assertCarried(long position) {
        assertThat(Stream.positions(stream.readUpTo(position)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, position).boxed().toList());
    }

    private void takeAway(AclOperation operation) throws Exception {
        try (var admin = stream.admin()) {
            admin.deleteAcls(List.of(new AclBindingFilter(
                            new ResourcePatternFilter(ResourceType.TOPIC, stream.settings.topic(), PatternType.LITERAL),
                            new AccessControlEntryFilter(null, null, operation, AclPermissionType.ANY))))
                    .all()
                    .get();
        }
    }
}

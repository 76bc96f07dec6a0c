package fr.maillage.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.relay.Relay;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import java.util.List;
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

/** Somebody else writes to the stream just where the relay's own records are to come: none of it is taken for its own. */
class RecordsBetweenIT {

    private final Stream stream = new Stream(EmbeddedKafka.shared());
    private Instance instance;

    @BeforeEach
    void open() {
        instance = new Instance(Instance.newLog(EmbeddedPostgres.shared()));
    }

    @AfterEach
    void close() throws InterruptedException {
        instance.close();
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

    /** The relay has read how the topic stands, and cannot say yet which log it is. */
    @Test
    void what_is_written_while_the_topic_is_about_to_be_emptied() throws Exception {
        post(10);
        try (var connection = instance.database.open("test");
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select pos from log_head for update");
            try (var relay = relay()) {
                Await.until(() -> instance.one("select count(*) from pg_stat_activity where datname ="
                                + " current_database() and application_name = 'maillage-relay'"
                                + " and wait_event_type = 'Lock'")
                        == 1);
                StreamOfTheLog.forge(stream);
                connection.rollback();
                StreamOfTheLog.assertHolds(stream, instance, Stream.KEY);
            }
        }
    }

    /** The relay's own records arrive behind it, and it cannot read what came between. */
    @Test
    void what_cannot_be_looked_at_when_it_is_found() throws Exception {
        try (var relay = relay()) {
            post(10);
            StreamOfTheLog.assertHolds(stream, instance, Stream.KEY);
            takeAwayReading();
            StreamOfTheLog.forge(stream);
            post(30);
            Await.until(() -> relay.trouble().isPresent());
            EmbeddedKafka.shared().open(stream.settings.topic());
            StreamOfTheLog.assertHolds(stream, instance, Stream.KEY);
            assertThat(relay.leading()).isTrue();
        }
    }

    private void takeAwayReading() throws Exception {
        try (var admin = stream.admin()) {
            admin.deleteAcls(List.of(new AclBindingFilter(
                            new ResourcePatternFilter(ResourceType.TOPIC, stream.settings.topic(), PatternType.LITERAL),
                            new AccessControlEntryFilter(null, null, AclOperation.READ, AclPermissionType.ANY))))
                    .all()
                    .get();
        }
    }
}

package fr.maillage.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.relay.Relay;
import fr.maillage.command.log.watch.LogStatus;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.wire.Incarnation;
import fr.maillage.wire.StreamKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log is set back to a copy, moved, or somebody else writes to its stream: the stream is then the log's again. */
class AnotherLogIT {

    private Path folder;
    private final Stream stream = new Stream(EmbeddedKafka.shared());
    private EmbeddedPostgres server;
    private Instance instance;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        this.folder = folder;
        try (var free = new ServerSocket(0)) {
            var binaries = Path.of(System.getProperty("java.io.tmpdir"), "maillage-" + System.getProperty("user.name"));
            server = new EmbeddedPostgres(folder.resolve("postgres"), free.getLocalPort(), binaries);
        }
        server.start();
        instance = new Instance(Instance.newLog(server));
    }

    @AfterEach
    void close() throws InterruptedException {
        instance.close();
        server.close();
    }

    private Relay relay(StreamKey key) {
        var relay = new Relay(instance.database, stream.settings, key, instance.signal);
        relay.start();
        return relay;
    }

    private void post(int count) {
        var intents =
                java.util.stream.Stream.generate(Instance::begin).limit(count).toList();
        Await.until(() -> {
            try {
                instance.log.submitAll(intents, Instance.KARIM, null, true);
                return true;
            } catch (LogUnavailable away) {
                return false;
            }
        });
    }

    private Incarnation assertStreamIsLog(StreamKey key) {
        return StreamOfTheLog.assertHolds(stream, instance, key);
    }

    private void forge() {
        StreamOfTheLog.forge(stream);
    }

    private String name() {
        return instance.database.url().substring(instance.database.url().lastIndexOf('/') + 1);
    }

    private Path data() {
        return folder.resolve("postgres").resolve("data");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void takeCopy() throws IOException {
        server.stop();
        copy(data(), folder.resolve("copy"));
        server.start();
    }

    private void putCopyBack() throws IOException {
        server.kill();
        Files.move(data(), folder.resolve("lost"));
        copy(folder.resolve("copy"), data());
        server.start();
    }

    @Test
    void a_record_that_is_not_the_logs_is_gone_soon_and_nobody_typed_a_command() throws Exception {
        try (var relay = relay(Stream.KEY)) {
            post(10);
            var before = assertStreamIsLog(Stream.KEY);
            forge();
            assertThat(assertStreamIsLog(Stream.KEY)).isEqualTo(before);
            post(10);
            assertThat(assertStreamIsLog(Stream.KEY)).isEqualTo(before);
        }
    }

    @Test
    void one_that_was_written_while_no_relay_ran_is_gone_when_one_begins() throws Exception {
        Incarnation before;
        try (var relay = relay(Stream.KEY)) {
            post(10);
            before = assertStreamIsLog(Stream.KEY);
        }
        forge();
        post(10);
        try (var relay = relay(Stream.KEY)) {
            assertThat(assertStreamIsLog(Stream.KEY)).isEqualTo(before);
        }
    }

    @Test
    void with_another_key_all_records_are_proved_by_it_and_the_log_stays_what_it_is() throws Exception {
        Incarnation before;
        try (var relay = relay(Stream.KEY)) {
            post(10);
            before = assertStreamIsLog(Stream.KEY);
        }
        var next = StreamKey.parse("5b".repeat(32));
        post(10);
        try (var relay = relay(next)) {
            Await.until(() -> stream.now().size() == 20);
            assertThat(assertStreamIsLog(next)).isEqualTo(before);
        }
    }

    @Test
    void a_database_that_only_died_is_the_same_log() throws Exception {
        try (var relay = relay(Stream.KEY)) {
            post(50);
            var before = assertStreamIsLog(Stream.KEY);
            server.kill();
            server.start();
            post(50);
            assertThat(assertStreamIsLog(Stream.KEY)).isEqualTo(before);
        }
    }

    @Test
    void a_copy_put_back_under_load_is_another_log_and_its_stream_holds_all_that_is_acknowledged_since()
            throws Exception {
        restoreUnderLoad(false);
    }

    @Test
    void so_it_is_where_the_topic_was_lost_too() throws Exception {
        restoreUnderLoad(true);
    }

    private void restoreUnderLoad(boolean topicIsLost) throws Exception {
        var subjects =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(8).toList();
        var stop = new AtomicBoolean();
        try (var relay = relay(Stream.KEY);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            subjects.forEach(instance::begin);
            var before = assertStreamIsLog(Stream.KEY);
            takeCopy();
            var watched = new LogStatus(new JdbcTemplate(server.dataSource(name())));
            var since = new AtomicBoolean();
            var acknowledged = java.util.concurrent.ConcurrentHashMap.<String>newKeySet();
            subjects.forEach(subject -> threads.submit(() -> {
                while (!stop.get()) {
                    try {
                        var restored = since.get();
                        var landed = instance.count(subject);
                        if (restored) {
                            acknowledged.add(subject + "/" + landed.sequence());
                        }
                    } catch (RuntimeException away) {
                        Thread.sleep(5);
                    }
                }
                return null;
            }));
            post(50);
            Await.until(() -> instance.one("select count(*) from event_log") > 500);
            Await.until(() -> stream.now().size() > 500);
            assertThat(watched.now().dense()).isTrue();
            putCopyBack();
            if (topicIsLost) {
                try (var admin = stream.admin()) {
                    admin.deleteTopics(List.of(stream.settings.topic())).all().get();
                }
            }
            since.set(true);
            Await.until(() -> acknowledged.size() > 500);
            stop.set(true);
            threads.shutdown();
            assertThat(threads.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();

            var log = assertStreamIsLog(Stream.KEY);
            assertThat(log.isAfter(before)).isTrue();
            StreamOfTheLog.assertSequencesWithoutHoles(instance);
            assertThat(instance.sql
                            .sql("select aggregate_id || '/' || seq from event_log")
                            .query(String.class)
                            .list())
                    .containsAll(acknowledged);
            assertThat(instance.one("select max(pos) - count(*) from event_log"))
                    .isZero();
            assertThat(watched.now().dense()).isTrue();
        }
    }

    @Test
    void a_database_made_from_another_is_another_log() throws Exception {
        Incarnation before;
        try (var relay = relay(Stream.KEY)) {
            post(10);
            before = assertStreamIsLog(Stream.KEY);
        }
        instance.close();
        var name = name();
        try (var connection = server.dataSource("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database moved template " + name + " strategy file_copy");
        }
        instance = new Instance(new LogDatabase(server.jdbcUrl("moved"), EmbeddedPostgres.USERNAME, server.password()));
        post(10);
        try (var relay = relay(Stream.KEY)) {
            assertThat(assertStreamIsLog(Stream.KEY).isAfter(before)).isTrue();
        }
    }
}

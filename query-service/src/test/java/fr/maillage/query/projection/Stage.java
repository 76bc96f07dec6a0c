package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.embedded.KafkaUser;
import fr.maillage.query.Sealing;
import fr.maillage.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database, a topic and an engine of a test's own, on real servers. */
final class Stage implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(5);

    private static final AtomicInteger TOPICS = new AtomicInteger();

    final String topic = "test-" + TOPICS.incrementAndGet();
    final InventedLog log = new InventedLog(topic);
    final HikariDataSource writing;
    final HikariDataSource reading;

    private volatile Duration ahead = Duration.ZERO;
    private final InstantSource time = () -> Instant.now().plus(ahead);
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final EmbeddedKafka kafka;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private @Nullable ProjectionEngine engine;
    private @Nullable Reads reads;
    private Progress progress = new Progress();

    Stage() {
        this(EmbeddedPostgres.shared(), EmbeddedKafka.shared());
    }

    Stage(EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        this.kafka = kafka;
        var database = postgres.newDatabase();
        writing = pool(postgres, database);
        reading = pool(postgres, database);
        reading.setReadOnly(true);
        reading.setAutoCommit(false);
        reading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        Flyway.configure().dataSource(writing).load().migrate();
        try {
            kafka.open(topic);
        } catch (ExecutionException | InterruptedException refused) {
            throw new IllegalStateException(refused);
        }
        admin = Admin.create(kafka.client(KafkaUser.ADMINISTRATOR));
        var settings = new HashMap<>(kafka.client(KafkaUser.COMMAND));
        settings.put("enable.idempotence", false);
        settings.put("max.in.flight.requests.per.connection", 1);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres, String database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.jdbcUrl(database));
        pool.setUsername(EmbeddedPostgres.USERNAME);
        pool.setPassword(postgres.password());
        pool.setMaximumPoolSize(6);
        pool.setConnectionTimeout(5_000);
        return pool;
    }

    void createTopic() throws Exception {
        admin.createTopics(Set.of(new NewTopic(topic, InventedLog.PARTITIONS, (short) 1)))
                .all()
                .get();
    }

    /** Takes away the right to read it. */
    void closeTopic() throws Exception {
        admin.deleteAcls(List.of(new AclBindingFilter(
                        new ResourcePatternFilter(ResourceType.TOPIC, topic, PatternType.LITERAL),
                        new AccessControlEntryFilter(null, null, AclOperation.READ, AclPermissionType.ANY))))
                .all()
                .get();
    }

    void deleteTopic() throws Exception {
        admin.deleteTopics(Set.of(topic)).all().get();
        until("the topic is gone", () -> !admin.listTopics().names().get().contains(topic));
    }

    /** Drops all that the topic holds, which stays the same topic. */
    void emptyTopic() throws Exception {
        var everything = IntStream.range(0, InventedLog.PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition),
                        partition -> RecordsToDelete.beforeOffset(-1)));
        admin.deleteRecords(everything).all().get();
    }

    /** Writes the records of positions from first to last. */
    void send(long first, long last) {
        send(LongStream.rangeClosed(first, last).toArray());
    }

    /** Writes the records of these positions, in this order. */
    void send(long... positions) {
        for (var position : positions) {
            producer.send(log.record(position));
        }
        producer.flush();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    /** Starts an engine with these projections; as after a restart where one ran before. */
    ProjectionEngine start(Projection<?>... projections) {
        stop();
        progress = new Progress();
        reads = new Reads(reading, List.of(projections), progress);
        var started = new ProjectionEngine(writing, List.of(projections), streams(), progress, clock);
        started.start();
        engine = started;
        return started;
    }

    Streams streams() {
        return new Streams(kafka.client(KafkaUser.QUERY), topic, Sealing.KEY);
    }

    /** A second service on the same database, as while one replaces the other. */
    ProjectionEngine another(Projection<?>... projections) {
        var second = new ProjectionEngine(writing, List.of(projections), streams(), new Progress(), clock);
        second.start();
        return second;
    }

    /** Has the turn to build as another process would, until it {@link #leaveTurn leaves} it or its session ends, and answers that one's number. */
    static int holdTurn(Connection holder) throws SQLException {
        try (var statement = holder.createStatement();
                var row = statement.executeQuery(
                        "SELECT pg_backend_pid() FROM pg_advisory_lock(hashtext('maillage.builds'))")) {
            row.next();
            return row.getInt(1);
        }
    }

    void awaitLookForTurn() throws Exception {
        until(
                "the engine has looked for the turn",
                () -> sql(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                        + " AND query LIKE '%pg_try_advisory_lock%' AND pid <> pg_backend_pid()",
                                Long.class)
                        > 0);
    }

    static void leaveTurn(Connection holder) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(hashtext('maillage.builds'))");
        }
    }

    /** For the engines that time has passed. */
    void later(Duration passed) {
        ahead = ahead.plus(passed);
    }

    void stop() {
        var running = engine;
        engine = null;
        if (running != null) {
            running.stop();
        }
    }

    Reads reads() {
        return java.util.Objects.requireNonNull(reads);
    }

    Progress progress() {
        return progress;
    }

    void awaitPosition(long position) throws Exception {
        until("position " + position, () -> progress.position() >= position);
    }

    /** All rows of the test's venues at a moment, as text: what must be the same byte for byte. */
    Map<UUID, String> rows(String projection, At at) {
        return reads().at(ReadPoint.of(Reader.ALL, at), snapshot -> {
            var found = new LinkedHashMap<UUID, String>();
            snapshot.sql("SELECT id, v::text AS everything FROM {" + projection + "} v ORDER BY id")
                    .query(row -> {
                        found.put(row.getObject(1, UUID.class), row.getString(2));
                    });
            return found;
        });
    }

    Map<UUID, SmallVenue> views(At at) {
        return reads().at(ReadPoint.of(Reader.ALL, at), snapshot -> {
            var found = new LinkedHashMap<UUID, SmallVenue>();
            snapshot.sql("SELECT id, view FROM {small} ORDER BY id").query(row -> {
                found.put(row.getObject(1, UUID.class), ViewJson.read(row.getBytes(2), SmallVenue.class));
            });
            return found;
        });
    }

    /** What a fold of the log says, made without the engine. */
    Map<UUID, SmallVenue> folded(long position) {
        var views = new java.util.TreeMap<UUID, SmallVenue>();
        for (RecordedEvent event : log.events().subList(0, (int) position)) {
            var after = SmallVenue.Folding.GOOD.apply(views.get(event.subject()), event);
            if (after == null) {
                views.remove(event.subject());
            } else {
                views.put(event.subject(), after);
            }
        }
        return views;
    }

    /** At the present and at moments all along the log, the engine's views are the independent fold's. */
    void assertIsFoldOfLog() {
        for (var position = 0L; position <= log.head(); position += Math.max(1, log.head() / 7)) {
            assertThat(views(new At.Position(position))).as("at " + position).isEqualTo(folded(position));
        }
        assertThat(views(At.NOW)).isEqualTo(folded(log.head()));
    }

    <T> T sql(String sql, Class<T> type) {
        return java.util.Objects.requireNonNull(
                new org.springframework.jdbc.core.JdbcTemplate(writing).queryForObject(sql, type));
    }

    static void until(String what, Callable<Boolean> condition) throws Exception {
        until(what, PATIENCE, condition);
    }

    static void until(String what, Duration patience, Callable<Boolean> condition) throws Exception {
        await(what)
                .pollInterval(OFTEN)
                .pollDelay(Duration.ZERO)
                .atMost(patience)
                .until(condition);
    }

    @Override
    public void close() {
        stop();
        producer.close();
        admin.close();
        reading.close();
        writing.close();
    }
}

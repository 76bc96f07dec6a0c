package fr.maillage.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.access.TestIssuer;
import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.embedded.KafkaUser;
import fr.maillage.query.security.TestLogIn;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventJson;
import fr.maillage.wire.RecordHeaders;
import fr.maillage.wire.RecordedEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole query service on a database and a topic of its own, fed as the relay feeds it, asked over HTTP. */
public final class RunningService {

    /** The moment that it is for the service: nothing in these tests depends on the day on which they run. */
    public static final Instant NOW = Instant.parse("2026-12-02T09:30:00Z");

    /** Who vouches for people in these tests. */
    public static final TestIssuer ISSUER = new TestIssuer();

    /** Where they log in. */
    public static final TestLogIn LOG_IN = new TestLogIn(ISSUER);

    private static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final EventJson JSON = new EventJson();

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedKafka kafka = EmbeddedKafka.shared();
    private final String topic = "service-" + UUID.randomUUID();
    private final KafkaProducer<byte[], byte[]> producer;
    private final long[] previous = new long[PARTITIONS];
    private final ConfigurableApplicationContext context;
    private int sent;

    /** Starts a service of one's own, with settings of its own. */
    public RunningService(String... settings) throws Exception {
        kafka.open(topic);
        try (var admin = Admin.create(kafka.client(KafkaUser.COMMAND))) {
            admin.createTopics(Set.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                kafka.client(KafkaUser.COMMAND), new ByteArraySerializer(), new ByteArraySerializer());
        var postgres = EmbeddedPostgres.shared();
        ApplicationContextInitializer<GenericApplicationContext> fixedClock =
                context -> context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context = new SpringApplicationBuilder(QueryService.class)
                .initializers(fixedClock)
                .run(together(usual(postgres), settings));
    }

    /** Of two settings of one name, the later. */
    private static String[] together(String[] usual, String[] own) {
        return Stream.concat(Stream.of(usual), Stream.of(own))
                .collect(Collectors.toMap(one -> one.substring(0, one.indexOf('=')), one -> one, (one, later) -> later))
                .values()
                .toArray(String[]::new);
    }

    private String[] usual(EmbeddedPostgres postgres) {
        return new String[] {
            "--server.port=0",
            "--management.server.port=0",
            "--spring.datasource.url=" + postgres.jdbcUrl(postgres.newDatabase()),
            "--spring.datasource.username=" + EmbeddedPostgres.USERNAME,
            "--spring.datasource.password=" + postgres.password(),
            "--maillage.identity.issuer=" + ISSUER.url(),
            "--maillage.identity.discovery=" + LOG_IN.url(),
            "--maillage.access.datasource.url=" + postgres.jdbcUrl(postgres.newDatabase()),
            "--maillage.access.datasource.username=" + EmbeddedPostgres.USERNAME,
            "--maillage.access.datasource.password=" + postgres.password(),
            "--maillage.access.migrate=true",
            "--maillage.limits.account-per-second=10000",
            "--maillage.limits.anonymous-per-second=10000",
            "--maillage.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
            "--maillage.kafka.topic=" + topic,
            "--maillage.kafka.username=" + KafkaUser.QUERY.username(),
            "--maillage.kafka.password=" + kafka.password(KafkaUser.QUERY),
            "--maillage.stream.key=" + Sealing.SETTING
        };
    }

    /** Publishes what was not yet of that log, and waits until it can be read. */
    public void publish(Facts facts) throws Exception {
        var log = facts.log();
        for (var fact : log.subList(sent, log.size())) {
            producer.send(record(fact));
        }
        producer.flush();
        sent = log.size();
        until(
                "position " + sent + " is visible",
                () -> get("/api/activity?limit=1", "Maillage-Min-Position", Integer.toString(sent)));
    }

    /** Asked by the hub's coordinator, unless a header says who else asks. */
    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return client.send(request(path, headers), BodyHandlers.ofString());
    }

    /** Asked by nobody who is known. */
    public HttpResponse<String> visit(String path, String... headers) throws Exception {
        return client.send(unknown(path, headers), BodyHandlers.ofString());
    }

    /** The headers of whoever bears a token. */
    public static String[] bearing(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** The JSON of an answer that must be 200. */
    public JsonNode json(String path, String... headers) throws Exception {
        var response = get(path, headers);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    /** The same, as whoever the headers say, and as nobody where they say nothing. */
    public JsonNode seen(String path, String... headers) throws Exception {
        var response = visit(path, headers);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    public HttpClient client() {
        return client;
    }

    public HttpRequest request(String path, String... headers) {
        return List.of(headers).contains("Authorization")
                ? unknown(path, headers)
                : unknown(
                        path,
                        Stream.concat(Stream.of(bearing(ISSUER.hub())), Stream.of(headers))
                                .toArray(String[]::new));
    }

    /** A request of nobody who is known, unless a header says so. */
    public HttpRequest unknown(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Waits until its views are built. */
    public void untilReady() {
        until("the views are built", () -> visit("/api/venues?limit=1"));
    }

    private static void until(String what, Callable<HttpResponse<String>> asked) {
        await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> asked.call().statusCode() == 200);
    }

    /** Asked on the operator's port. */
    public HttpResponse<String> supervise(String path) throws Exception {
        var address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port") + path;
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    /** What it follows, on the broker that all share. */
    public String topic() {
        return topic;
    }

    /** Parts of it of one kind. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** A part of it. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public void stop() {
        context.close();
        producer.close();
    }

    private ProducerRecord<byte[], byte[]> record(RecordedEvent fact) {
        var partition = Math.floorMod(fact.subject().hashCode(), PARTITIONS);
        var type = EventCatalog.typeOf(fact.event().getClass());
        var record = new ProducerRecord<>(
                topic, partition, fact.subject().toString().getBytes(UTF_8), JSON.write(fact.event()));
        Map.of(
                        RecordHeaders.SPEC_VERSION, "1.0",
                        RecordHeaders.ID, fact.eventId(),
                        RecordHeaders.SOURCE, RecordHeaders.SOURCE_VALUE,
                        RecordHeaders.TYPE, type.name(),
                        RecordHeaders.DATA_SCHEMA, type.schema(),
                        RecordHeaders.TIME, fact.recordedAt(),
                        RecordHeaders.SUBJECT, fact.subject(),
                        RecordHeaders.POSITION, fact.position(),
                        RecordHeaders.SUBJECT_SEQUENCE, fact.sequence(),
                        RecordHeaders.PREVIOUS, previous[partition])
                .forEach((name, value) ->
                        record.headers().add(name, value.toString().getBytes(UTF_8)));
        record.headers().add(RecordHeaders.CONTENT_TYPE, RecordHeaders.CONTENT_TYPE_VALUE.getBytes(UTF_8));
        record.headers().add(RecordHeaders.METADATA, JSON.writeMetadata(fact.metadata()));
        Sealing.seal(record, Sealing.LOG);
        previous[partition] = fact.position();
        return record;
    }
}

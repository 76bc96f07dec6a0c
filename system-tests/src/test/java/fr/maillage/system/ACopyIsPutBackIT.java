package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The database is set back to a cold copy while members post, with what Kafka held after it and without: what is shown is
 * what the log says, and all that is acknowledged since.
 */
class ACopyIsPutBackIT {

    private static final int CALLERS = 4;
    private static final int POSTS = 150;
    private static final int PORTS = 13;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void no_view_keeps_what_is_no_longer_in_the_log_and_none_lacks_what_is_posted_since(boolean kafkaIsLost)
            throws Exception {
        var ports = new String[] {"--ports", Integer.toString(freeBase())};
        var network = Network.start(ports);
        try (var load = new DeclaringLoad(network.commands(), register(network), CALLERS)) {
            await("posts").atMost(PATIENCE).until(() -> load.count() > POSTS);
            network.halt();
            var copy = network.data().resolve("copy");
            copy(postgres(network), copy);

            network = network.again(ports);
            var lost = shown(network, load, load.count() + POSTS);
            network.halt();
            Network.delete(postgres(network));
            copy(copy, postgres(network));
            if (kafkaIsLost) {
                Network.delete(network.data().resolve("kafka"));
            }
            load.forget();

            network = network.again(ports);
            await("posts after the copy was put back").atMost(PATIENCE).until(() -> load.count() > POSTS);
            load.close();
            assertShowsTheLog(network, load.acknowledged(), lost);
        } finally {
            network.close();
        }
    }

    /** The venues that are shown once so many were posted. */
    private static Set<UUID> shown(Network network, DeclaringLoad load, int posts) throws Exception {
        await(posts + " posts").atMost(PATIENCE).until(() -> load.count() > posts);
        var last =
                load.acknowledged().values().stream().mapToLong(at -> at).max().orElseThrow();
        var pages = network.pages();
        await("they are shown")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> pages.get("/api/venues?limit=1").position() >= last);
        return new HashSet<>(load.acknowledged().keySet());
    }

    private static void assertShowsTheLog(Network network, Map<UUID, Long> acknowledged, Set<UUID> before)
            throws Exception {
        var log = logged(network);
        await("what is shown to be the log").atMost(PATIENCE).ignoreExceptions().until(() -> told(network)
                .equals(log));
        var venues = declared(network);
        assertThat(venues).containsAll(acknowledged.keySet());
        assertThat(before).as("some of what was shown before is no more").anyMatch(venue -> !venues.contains(venue));

        var last = "?limit=1";
        assertThat(network.pages().get("/api/venues" + last).position()).isEqualTo(log.size());
        assertThat(network.pages()
                        .get("/api/venues" + last)
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(venues.size());
        var csv = network.pages().get("/exports/lieux-mediation-numerique.csv").text();
        assertThat(csv.lines().skip(1).map(line -> UUID.fromString(line.substring(0, 36))))
                .containsExactlyInAnyOrderElementsOf(venues);
        assertThat(new Projections(network).waiting()).isZero();
        var stream = network.pages().get("/api/projections").json().path("stream");
        assertThat(stream.path("holdsForeignRecords").booleanValue())
                .as(stream.toString())
                .isFalse();
        assertThat(stream.path("contradiction").isNumber())
                .as(stream.toString())
                .isFalse();
        assertThat(stream.path("renewingSince").isString())
                .as(stream.toString())
                .isFalse();
        assertThat(network.pages().get("/").text()).doesNotContain("refaites à partir du journal");
    }

    /** Positions and events, as the log's database has them. */
    private static List<String> logged(Network network) throws SQLException, IOException {
        return asked(network, "select pos || ' ' || event_id from event_log order by pos");
    }

    private static Set<UUID> declared(Network network) throws SQLException, IOException {
        var ids = new HashSet<UUID>();
        asked(network, "select aggregate_id from event_log where type = 'venue.VenueDeclared'")
                .forEach(id -> ids.add(UUID.fromString(id)));
        return ids;
    }

    private static List<String> asked(Network network, String sql) throws SQLException, IOException {
        var server = network.addresses();
        var url = "jdbc:postgresql://127.0.0.1:" + server.postgresPort() + "/maillage_log";
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, server.postgresUser(), server.postgresPassword());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** The same, as it is told to whoever asks for the log. */
    private static List<String> told(Network network) throws IOException, InterruptedException {
        return network.pages().get("/api/log", "Accept", "application/x-ndjson").lines().stream()
                .map(line -> line.path("position").longValue() + " "
                        + line.path("eventId").stringValue())
                .toList();
    }

    private static UUID register(Network network) throws IOException, InterruptedException {
        var registered = network.commands().post("/api/structures", Bodies.structure("EPN de Liévin"));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return UUID.fromString(registered.json().path("id").stringValue());
    }

    private static Path postgres(Network network) {
        return network.data().resolve("postgres").resolve("data");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** So many free ports one after the other, the same at each start: whoever posts goes on posting. */
    private static int freeBase() {
        for (var base = 21_000; base < 30_000; base += PORTS) {
            if (isFree(base)) {
                return base;
            }
        }
        throw new AssertionError("no free ports");
    }

    private static boolean isFree(int base) {
        for (var port = base; port < base + PORTS; port++) {
            try (var listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(listening.isBound()).isTrue();
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}

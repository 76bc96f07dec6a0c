package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The same journeys on docker-compose.yml, where a Docker engine answers. */
@EnabledIf(value = "dockerAnswers", disabledReason = "No Docker engine answers here: docker-compose.yml was not tried.")
class ProductionTopologyIT {

    private static final String SECRET = "5".repeat(64);
    private static final String KEY = "mk_" + "a".repeat(12) + "_" + SECRET;
    private static final List<String> SERVICES = List.of("kafka", "command-service", "query-service", "issuer");
    private static final Duration START = Duration.ofMinutes(5);

    private static ComposeContainer topology;
    private static int kafka;
    private static Http commands;
    private static Http reading;

    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void start() throws Exception {
        var api = freePort();
        var pages = freePort();
        kafka = freePort();
        topology = new ComposeContainer(
                        "maillage-it", new File("../docker-compose.yml"), new File("../docker/stream.yml"))
                .withEnv("MAILLAGE_API_PORT", Integer.toString(api))
                .withEnv("MAILLAGE_PAGES_PORT", Integer.toString(pages))
                .withEnv("MAILLAGE_ISSUER_PORT", Integer.toString(freePort()))
                .withEnv("MAILLAGE_KAFKA_PORT", Integer.toString(kafka))
                .withBuild(true)
                .withPull(false);
        SERVICES.forEach(
                service -> topology.waitingFor(service, Wait.forHealthcheck().withStartupTimeout(START)));
        topology.start();
        commands = new Http("http://localhost:" + api, KEY);
        reading = new Http("http://localhost:" + pages, KEY);
    }

    @AfterAll
    static void stop() {
        if (topology != null) {
            topology.stop();
        }
    }

    @Test
    void what_is_posted_to_the_composed_services_is_shown_by_them() throws Exception {
        giveHubItsKey();
        var structure = commands.post("/api/structures", Bodies.structure("EPN composé"));
        var id = UUID.randomUUID();
        var posted = commands.post(
                "/api/venues",
                Bodies.venue(id, UUID.fromString(structure.json().path("id").stringValue()), "Lieu composé"));

        assertThat(posted.status()).as(posted.toString()).isEqualTo(201);
        await("the post to show")
                .atMost(Duration.ofSeconds(30))
                .until(() -> reading.get("/api/venues/" + id).status() == 200);
        assertThat(reading.get("/lieux/" + id).text()).contains("Lieu composé", "EPN composé");
    }

    @Test
    void the_stream_asks_who_it_is_and_lets_nobody_but_the_command_service_write() throws Exception {
        var door = new StreamDoor("localhost:" + kafka);

        door.isClosedToStrangers();
        door.letsReadOnly("maillage-query", said("query-service", "cat", "/secrets/maillage.kafka.password"), 0);
        door.letsReadOnly("maillage-reader", said("kafka", "cat", "/secrets/reader"), 0);
        door.keepsToTheNetworksTopic(
                "maillage-command", said("command-service", "cat", "/secrets/maillage.kafka.password"));
    }

    @Test
    void whoever_is_given_an_account_chooses_a_password_and_logs_in_at_the_pages() throws Exception {
        try (var browser = Browser.orSkip(Browser.DESK)) {
            var login = "nadia@hub.example";
            var given = Person.given(
                    said(
                            "issuer",
                            "java",
                            "-jar",
                            "app.jar",
                            "--create-account",
                            "--login=" + login,
                            "--name=Nadia Essai",
                            "--role=coordinator",
                            "--territory=region:32"),
                    login);
            var page = browser.open(reading.base() + "/connexion?vers=/a-faire");
            send(page, Map.of("identifiant", login, "mot-de-passe", given));
            send(page, Map.of("mot-de-passe", given, "nouveau", Person.PASSWORD, "encore", Person.PASSWORD));
            HubScreenIT.logIn(page, login, new SecondFactor());

            assertThat(page.getCurrentUrl()).startsWith(reading.base() + "/a-faire");
            assertThat(page.findElement(By.tagName("body")).getText()).contains("À faire", "Se déconnecter");
            browser.looksRight("compose-a-faire");
        }
    }

    @Test
    void each_role_may_do_what_the_document_says_and_no_more() throws Exception {
        var surprises = new ArrayList<String>();
        for (var attempt : RoleAttempts.all()) {
            var done = topology.getContainerByServiceName("postgres")
                    .orElseThrow()
                    .execInContainer(
                            "bash",
                            "-c",
                            // Rights are asked, not what a session is set to: that anybody may set otherwise.
                            "PGOPTIONS='-c default_transaction_read_only=off' PGPASSWORD=$(cat \"$1\") psql --host=127.0.0.1 --username=\"$2\" --dbname=\"$3\" --command=\"$4\"",
                            "bash",
                            secretOf(attempt.role()),
                            attempt.role(),
                            attempt.database(),
                            attempt.sql());
            var denied = done.getStderr().contains("permission denied")
                    || done.getStderr().contains("must be owner");
            if (attempt.allowed() ? done.getExitCode() != 0 : !denied) {
                surprises.add(attempt + ": " + done);
            }
        }
        assertThat(surprises).isEmpty();
    }

    /** The service that serves could be the owner of the log if it had the password. */
    @Test
    void no_service_that_serves_has_the_password_of_the_owner_of_the_log() throws Exception {
        for (var service : List.of("command-service", "query-service", "issuer")) {
            var mounts = topology.getContainerByServiceName(service)
                    .orElseThrow()
                    .getCurrentContainerInfo()
                    .getMounts();
            assertThat(mounts).as(service).isNotEmpty().noneMatch(mount -> String.valueOf(mount.getName())
                    .contains("owner-secret"));
        }
    }

    private static String secretOf(String role) {
        return switch (role) {
            case "maillage_command" -> "/secrets/command/spring.datasource.password";
            case "maillage_query" -> "/secrets/query/spring.datasource.password";
            case "maillage_reader" -> "/secrets/query/maillage.reading.datasource.password";
            default -> "/secrets/issuer/spring.datasource.password";
        };
    }

    private static void send(ChromeDriver page, Map<String, String> fields) {
        fields.forEach((name, value) -> page.findElement(By.name(name)).sendKeys(value));
        NextPage.click(page, By.cssSelector("main button[type=submit]"));
    }

    /** As whoever has the machine may: the first one cannot be asked for by anybody who is logged in. */
    private static void giveHubItsKey() throws Exception {
        said(
                "postgres",
                "psql",
                "--username=postgres",
                "--dbname=maillage_access",
                "--command=INSERT INTO api_key (id, secret_hash, territories, label, may_write, issued_by, expires_at) VALUES ('"
                        + "a".repeat(12)
                        + "', sha256('" + SECRET
                        + "'), '{france}', 'hub', true, 'console', now() + interval '1 hour')");
    }

    /** What a program says that is run beside a service, in its container. */
    private static String said(String service, String... words) throws Exception {
        var done = topology.getContainerByServiceName(service).orElseThrow().execInContainer(words);
        assertThat(done.getExitCode()).as(done.toString()).isZero();
        return done.getStdout();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

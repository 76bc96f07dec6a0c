package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;

/** The same journey on docker-compose.yml, where a Docker engine answers. */
@EnabledIf(value = "dockerAnswers", disabledReason = "No Docker engine answers here: docker-compose.yml was not tried.")
class ProductionTopologyIT {

    private static final String SECRET = "5".repeat(64);
    private static final String KEY = "mk_" + "a".repeat(12) + "_" + SECRET;
    private static final Duration START = Duration.ofMinutes(5);

    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Test
    void what_is_posted_to_the_composed_services_is_shown_by_them() throws Exception {
        var api = freePort();
        var pages = freePort();
        try (var topology = new ComposeContainer("maillage-it", new File("../docker-compose.yml"))
                .withEnv("MAILLAGE_API_PORT", Integer.toString(api))
                .withEnv("MAILLAGE_PAGES_PORT", Integer.toString(pages))
                .withEnv("MAILLAGE_ISSUER_PORT", Integer.toString(freePort()))
                .withEnv("MAILLAGE_KAFKA_PORT", Integer.toString(freePort()))
                .withBuild(true)
                .withPull(false)) {
            topology.start();
            var commands = new Http("http://127.0.0.1:" + api, KEY);
            var reading = new Http("http://127.0.0.1:" + pages, KEY);
            await("both services")
                    .atMost(START)
                    .ignoreExceptions()
                    .until(() -> commands.get("/v3/api-docs").status() == 200
                            && reading.get("/api/venues").status() == 200);

            giveHubItsKey(topology);
            var structure = commands.post("/api/structures", Bodies.structure("EPN composé"));
            var id = UUID.randomUUID();
            var posted = commands.post(
                    "/api/venues",
                    Bodies.venue(id, UUID.fromString(structure.json().path("id").stringValue()), "Lieu composé"));

            assertThat(posted.status()).as(posted.toString()).isEqualTo(201);
            await("the post to show")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> reading.get("/api/venues/" + id).status() == 200);
            assertThat(reading.get("/").status()).isEqualTo(200);
        }
    }

    /** As whoever has the machine may: the first one cannot be asked for by anybody who is logged in. */
    private static void giveHubItsKey(ComposeContainer topology) throws Exception {
        var given = topology.getContainerByServiceName("postgres")
                .orElseThrow()
                .execInContainer(
                        "psql",
                        "--username=postgres",
                        "--dbname=maillage_access",
                        "--command=INSERT INTO api_key (id, secret_hash, territories, label, may_write, issued_by, expires_at) VALUES ('"
                                + "a".repeat(12)
                                + "', sha256('" + SECRET
                                + "'), '{france}', 'hub', true, 'console', now() + interval '1 hour')");
        assertThat(given.getExitCode()).as(given.getStderr()).isZero();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package fr.maillage.command.venue.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.command.http.Edge;
import fr.maillage.command.http.Edge.Answer;
import fr.maillage.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterruptedImportIT {

    private static final String ADDRESS = "/api/imports/venues?source=essai";

    @Test
    void an_import_without_its_database_says_so_and_can_be_run_again() throws Exception {
        try (var server = EmbeddedPostgres.temporary();
                var edge = new Edge(server)) {
            server.kill();
            var away = edge.post(ADDRESS, "text/csv", file(300));
            assertThat(away.status()).as(away.body()).isEqualTo(503);
            assertThat(away.text("code")).isEqualTo("import.interrupted");
            assertThat(away.retryAfter()).isNotBlank();
            server.start();
            var after = postWhenBack(edge);
            assertThat(after.json().path("declared").asInt()).as(after.body()).isEqualTo(300);
            assertThat(edge.events()).isEqualTo(300);
        }
    }

    @Test
    void two_runs_of_one_file_at_the_same_moment_declare_each_venue_once() throws Exception {
        try (var edge = new Edge(EmbeddedPostgres.shared());
                var threads = Executors.newFixedThreadPool(2)) {
            Callable<Answer> run = () -> edge.post(ADDRESS, "text/csv", file(1_000));
            var one = threads.submit(run);
            var other = threads.submit(run);
            var declared = 0;
            for (var answer : new Answer[] {one.get(), other.get()}) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                assertThat(answer.json().path("refused").size())
                        .as(answer.body())
                        .isZero();
                declared += answer.json().path("declared").asInt();
            }
            assertThat(declared).isEqualTo(1_000);
            assertThat(edge.events()).isEqualTo(1_000);
        }
    }

    @Test
    void a_run_whose_caller_goes_away_ends_and_the_next_one_goes_on_from_there() throws Exception {
        try (var edge = new Edge(EmbeddedPostgres.shared())) {
            var file = file(20_000);
            try (var answer = edge.begin(ADDRESS, "text/csv", file, "Accept", "application/x-ndjson");
                    var lines = new BufferedReader(new InputStreamReader(answer, UTF_8))) {
                assertThat(lines.readLine()).startsWith("{\"progress\":");
            }
            var recorded = whenStill(edge);
            assertThat(recorded).isBetween(250L, 19_999L);
            var after = edge.post(ADDRESS, "text/csv", file);
            assertThat(after.json().path("declared").asLong()).as("of the rest").isEqualTo(20_000 - recorded);
            assertThat(after.json().path("unchanged").asLong()).isEqualTo(recorded);
        }
    }

    /** How many events there are once nothing is added any more. */
    private static long whenStill(Edge edge) {
        var seen = new AtomicLong(-1);
        await().pollInterval(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    var now = edge.events();
                    return seen.getAndSet(now) == now;
                });
        return seen.get();
    }

    /** As {@code Retry-After} asks: the service finds its database again by itself, within moments. */
    private static Answer postWhenBack(Edge edge) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> edge.post(ADDRESS, "text/csv", file(300)), answer -> answer.status() != 503);
    }

    private static String file(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> Csv.line(Csv.venue("id", "lieu-" + line)))
                .collect(Collectors.joining("\n", Csv.HEADER + "\n", "\n"));
    }
}

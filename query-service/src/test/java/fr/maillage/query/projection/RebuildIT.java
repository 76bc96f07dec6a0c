package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.projection.ProjectionStatus.Build;
import fr.maillage.query.projection.ProjectionStatus.State;
import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.query.projection.SmallVenue.Tracing;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views are built anew while members post and analysts read. */
class RebuildIT {

    private final Stage stage = new Stage();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void prepare() throws Exception {
        stage.createTopic();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        stage.close();
    }

    @Test
    void no_read_fails_or_goes_back_in_time_and_a_pinned_position_keeps_its_bytes() throws Exception {
        stage.log.appendVenues(new Random(11), 6_000, 300);
        stage.send(1, 2_000);
        var engine = stage.start(Folding.GOOD, new Tracing());
        stage.awaitPosition(2_000);
        var pinned = new At.Position(1_500);
        var asOf = stage.rows("small", pinned);
        var posting = new AtomicBoolean(true);
        var reader = CompletableFuture.supplyAsync(() -> readOn(posting, pinned, asOf), threads);
        var writer = CompletableFuture.runAsync(
                () -> {
                    for (var position = 2_001L; position <= 6_000; position += 20) {
                        stage.send(position, position + 19);
                    }
                },
                threads);
        for (var round = 1; round <= 3; round++) {
            rebuild(engine);
        }
        writer.get(60, TimeUnit.SECONDS);
        stage.awaitPosition(6_000);
        posting.set(false);

        assertThat(reader.get(60, TimeUnit.SECONDS)).as("reads done").isPositive();
        assertThat(stage.rows("small", pinned)).isEqualTo(asOf);
        assertThat(stage.rows("trace", At.NOW)).hasSize(6_000);
        stage.assertIsFoldOfLog();
    }

    private void rebuild(ProjectionEngine engine) throws Exception {
        var before = activeSchema(engine);
        engine.rebuild(List.of("small"));
        engine.rebuild(List.of("trace"));
        Stage.until("another build answers", () -> !activeSchema(engine).equals(before));
    }

    private int readOn(AtomicBoolean posting, At.Position pinned, Object asOf) {
        var last = 0L;
        var reads = 0;
        while (posting.get()) {
            var seen = stage.reads().at(ReadPoint.of(Reader.ALL, At.NOW), snapshot -> {
                var counted = snapshot.sql("SELECT count(*) FROM {trace}")
                        .query(Long.class)
                        .single();
                assertThat(counted).as("actions at that position").isEqualTo(snapshot.position());
                return counted;
            });
            assertThat(seen).isGreaterThanOrEqualTo(last);
            assertThat(stage.rows("small", pinned)).isEqualTo(asOf);
            last = seen;
            reads++;
        }
        return reads;
    }

    @Test
    void a_new_version_is_built_beside_and_the_old_one_is_an_instant_way_back() throws Exception {
        stage.log.appendVenues(new Random(12), 300, 20);
        stage.send(1, 200);
        stage.start(Folding.GOOD);
        stage.awaitPosition(200);
        stage.send(201, 300);
        var newer = stage.start(new Folding("small", 2, null));
        Stage.until("version 2 answers", () -> activeSchema(newer).equals("small_v2"));
        stage.awaitPosition(300);
        stage.assertIsFoldOfLog();

        var older = stage.start(Folding.GOOD);
        Stage.until("version 1 answers", () -> activeSchema(older).equals("small_v1"));
        stage.awaitPosition(300);
        stage.assertIsFoldOfLog();
    }

    @Test
    void an_instant_is_answered_with_the_last_fact_recorded_by_then() throws Exception {
        stage.log.appendVenues(new Random(13), 100, 20);
        stage.send(1, 100);
        stage.start(Folding.GOOD);
        stage.awaitPosition(100);

        var between = InventedLog.START.plusSeconds(42).plusMillis(999);
        assertThat(stage.views(new At.Moment(between))).isEqualTo(stage.folded(42));
        assertThat(stage.views(new At.Moment(InventedLog.START.plusSeconds(42))))
                .isEqualTo(stage.folded(42));
        assertThat(stage.views(new At.Moment(InventedLog.START))).isEmpty();
        assertThat(stage.views(At.parse("2026-06-01"))).isEqualTo(stage.folded(100));
        assertThat(stage.views(At.parse("2026-05-31"))).isEmpty();
    }

    @Test
    void a_list_of_a_territory_as_of_a_position_is_the_fold_narrowed() throws Exception {
        stage.log.appendVenues(new Random(14), 300, 60);
        stage.send(1, 300);
        stage.start(Folding.GOOD);
        stage.awaitPosition(300);
        for (var position : new long[] {0, 120, 300}) {
            var expected = stage.folded(position).values().stream()
                    .filter(venue ->
                            venue.commune().startsWith("59") || venue.commune().startsWith("2A"))
                    .count();
            var found = stage.reads().at(ReadPoint.of(Reader.ALL, new At.Position(position)), snapshot -> snapshot.sql(
                            "SELECT count(*) FROM {small}",
                            java.util.List.of(CommuneKey.departement("59"), CommuneKey.departement("2A")))
                    .query(Long.class)
                    .single());
            assertThat(found).as("at " + position).isEqualTo(expected);
        }
    }

    private static String activeSchema(ProjectionEngine engine) {
        return engine.report().projections().getFirst().builds().stream()
                .filter(build -> build.state() == State.ACTIVE)
                .map(Build::schema)
                .findFirst()
                .orElse("");
    }
}

package fr.maillage.query.projection;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.query.activity.ActivityProjection;
import fr.maillage.query.projection.ProjectionStatus.State;
import fr.maillage.query.structure.StructureProjection;
import fr.maillage.query.venue.VenueProjection;
import fr.maillage.wire.EventJson;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/**
 * How fast the real projections are built anew, beside how fast the same records are only read and decoded, in the same
 * run; and how soon a fact sent is visible. Run by hand, from the test classpath: {@code RebuildBenchmark [facts]}.
 */
final class RebuildBenchmark {

    private static final int ROUNDS = 3;

    private RebuildBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var facts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        try (var postgres = EmbeddedPostgres.temporary();
                var kafka = EmbeddedKafka.temporary();
                var stage = new Stage(postgres, kafka)) {
            stage.createTopic();
            stage.log.appendVenues(new Random(1), facts + 500, 3_000);
            stage.send(1, facts);
            var engine = stage.start(new VenueProjection(), new StructureProjection(), new ActivityProjection());
            Stage.until(
                    "the first build",
                    Duration.ofMinutes(5),
                    () -> stage.progress().position() == facts);
            for (var round = 1; round <= ROUNDS; round++) {
                var decoded = decode(stage, facts);
                var rebuilt = rebuild(engine, facts);
                System.out.printf(
                        "decoded %,.0f/s · rebuilt (3 projections) %,.0f/s · ratio %.2f%n",
                        decoded, rebuilt, rebuilt / decoded);
            }
            visible(stage, facts);
        }
    }

    private static double decode(Stage stage, int facts) {
        var json = new EventJson();
        var started = System.nanoTime();
        var status = new StreamStatus(Clock.systemUTC());
        try (var stream = stage.streams().open("decode", status, Place.BEGINNING)) {
            while (stream.position() < facts) {
                stream.next(5_000, Duration.ofMillis(100))
                        .records()
                        .forEach(record -> record.decode(json, java.util.Set.of()));
            }
        }
        return perSecond(facts, started);
    }

    private static double rebuild(ProjectionEngine engine, int facts) throws Exception {
        var before = active(engine);
        var started = System.nanoTime();
        engine.rebuild(java.util.List.of("venue", "structure", "activity"));
        Stage.until("the builds answer", Duration.ofMinutes(5), () -> active(engine) >= before + 3);
        return perSecond(facts, started);
    }

    /** Builds that have retired: each that takes over retires one. */
    private static long active(ProjectionEngine engine) {
        return engine.report().projections().stream()
                .flatMap(standing -> standing.builds().stream())
                .filter(build -> build.state() == State.RETIRED)
                .count();
    }

    private static void visible(Stage stage, int facts) {
        var nanos = new long[500];
        for (var count = 0; count < nanos.length; count++) {
            var started = System.nanoTime();
            stage.send(facts + count + 1, facts + count + 1);
            stage.progress().await(facts + count + 1, Duration.ofSeconds(5));
            nanos[count] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "sent to visible: p50 %.1f ms · p99 %.1f ms%n",
                nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static double perSecond(int facts, long started) {
        return facts / ((System.nanoTime() - started) / 1e9);
    }
}

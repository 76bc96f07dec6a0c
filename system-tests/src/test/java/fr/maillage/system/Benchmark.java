package fr.maillage.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Measures a whole Maillage on this machine and prints a table: not a test, since a machine that is busy is not a defect.
 * The import is measured on services that have just started; everything else after a warm-up of its own, as Java compiles
 * what it runs while it runs.
 * {@code mvn -Pbenchmark -DskipTests verify}; with {@code -Dbenchmark.file=lieux.csv.gz} a file of one's own is imported.
 * Ratios within one run say more than its figures.
 */
public final class Benchmark {

    private static final int CALLERS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final int BATCHES = 60;
    private static final int BATCH = 1_000;
    private static final int LIGHT_POSTS = 400;
    private static final Duration REHEARSALS = Duration.ofMinutes(2);

    private final Network network;
    private final BenchmarkLoad load;

    private Benchmark(Network network) throws Exception {
        this.network = network;
        this.load = new BenchmarkLoad(network.commands(), AVenueIsPostedIT.register(network));
    }

    public static void main(String[] arguments) throws Exception {
        try (var network = Network.start()) {
            new Benchmark(network).run();
        }
    }

    private void run() throws Exception {
        awaitRehearsals();
        measureImport();
        load.posts(CALLERS, WARM_UP);
        var server = new PgBench(network.addresses());
        var inserts = server.insertsPerSecond(CALLERS, MEASURE);
        row("pgbench, one-row inserts, " + CALLERS + " clients", "%,.0f /s", inserts);
        var posts = load.posts(CALLERS, MEASURE);
        row("single posts, " + CALLERS + " callers", "%,.0f /s", posts);
        row("  of pgbench", "%.2f", posts / inserts);
        load.batches(10, BATCH);
        var batched = load.batches(BATCHES, BATCH);
        row("batches of 1,000 actions, one caller", "%,.0f actions/s", batched);
        row("  of pgbench", "%.2f", batched / inserts);
        measureVisibility();
        measureRebuild();
    }

    private void measureImport() throws Exception {
        var file = System.getProperty("benchmark.file", "");
        var bytes = file.isEmpty() ? InventedFile.lines(2_828) : Files.readAllBytes(Path.of(file));
        var type = file.endsWith(".gz") ? "application/gzip" : "text/csv";
        var begun = System.nanoTime();
        var report = network.commands().post("/api/imports/venues?source=mesure", type, bytes);
        var seconds = secondsSince(begun);
        var lines = report.json().path("lines").intValue();
        row("import of " + lines + " lines", "%.2f s", seconds);
        row("  rows", "%,.0f /s", lines / seconds);
        row(
                "  declared / refused",
                "%s",
                report.json().path("declared") + " / "
                        + report.json().path("refused").size());
    }

    /** After its first start Maillage rehearses the next one, beside what is measured here. */
    private void awaitRehearsals() {
        await("the rehearsals of later starts")
                .atMost(REHEARSALS)
                .until(() -> Files.exists(network.data().resolve("programs"))
                        && remembered(network.data().resolve("programs")) == 3);
    }

    private static long remembered(Path programs) throws IOException {
        try (var files = Files.list(programs)) {
            return files.filter(file -> file.toString().endsWith(".aot")).count();
        }
    }

    /** From before the post until a read that asks for its position is answered. */
    private void measureVisibility() throws Exception {
        awaitCaughtUp();
        visibleMillis(LIGHT_POSTS);
        var times = visibleMillis(LIGHT_POSTS);
        row("post to visible, light load: p50", "%.1f ms", times.get(LIGHT_POSTS / 2));
        row("  p99", "%.1f ms", times.get(LIGHT_POSTS * 99 / 100));
    }

    private List<Double> visibleMillis(int posts) throws Exception {
        var times = new ArrayList<Double>();
        for (var post = 0; post < posts; post++) {
            var id = UUID.randomUUID();
            var begun = System.nanoTime();
            var posted = network.commands().post("/api/venues", Bodies.venue(id, load.structure(), "Lieu " + post));
            var read =
                    network.pages().get("/api/venues/" + id, "Maillage-Min-Position", Long.toString(posted.position()));
            if (read.status() != 200) {
                throw new IOException(read.toString());
            }
            times.add(secondsSince(begun) * 1_000);
            Thread.sleep(5);
        }
        times.sort(null);
        return times;
    }

    private void measureRebuild() throws Exception {
        var events = awaitCaughtUp();
        var rebuild = new Projections(network);
        for (var projection : rebuild.names()) {
            rebuild.rebuild(projection);
            row("rebuild of " + projection, "%,.0f events/s", events / rebuild.rebuild(projection));
        }
        var decode = BareDecode.eventsPerSecond(network.addresses().stream());
        row("bare decode of the stream, one thread", "%,.0f events/s", decode);
    }

    private long awaitCaughtUp() throws Exception {
        var last = network.commands()
                .post("/api/structures", Bodies.structure("Repère"))
                .position();
        while (network.pages().get("/api/venues?limit=1").position() < last) {
            Thread.sleep(50);
        }
        return last;
    }

    static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void row(String what, String format, Object value) {
        System.out.println(
                String.format(Locale.ENGLISH, "%-48s %18s", what, String.format(Locale.ENGLISH, format, value)));
    }
}

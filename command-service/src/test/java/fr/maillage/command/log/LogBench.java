package fr.maillage.command.log;

import fr.maillage.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Actions per second through the door to the log, beside {@code pgbench} one-row inserts on the same server in the same
 * run: figures of a shared machine mean something only as ratios. Run by hand; needs {@code pgbench} on the path.
 */
final class LogBench {

    private static final int SECONDS = 8;

    private interface Work {
        int once();
    }

    private LogBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = EmbeddedPostgres.temporary();
                var instance = new Instance(Instance.newLog(server))) {
            var known = new ArrayList<UUID>();
            for (var i = 0; i < 2_000; i++) {
                known.add(instance.begin(UUID.randomUUID()).id());
            }
            run(32, begin(instance));
            for (var round = 0; round < 3; round++) {
                var pgbench = pgbench(server, 32);
                report("pgbench, 32 clients", pgbench, pgbench);
                report("begin, keyed, 32 callers", run(32, begin(instance)), pgbench);
                report("begin, keyed, 128 callers", run(128, begin(instance)), pgbench);
                report("count on cached state, 32 callers", run(32, count(instance, known)), pgbench);
                report("batches of 1,000, 2 callers", run(2, batch(instance)), pgbench);
            }
        }
    }

    private static Work begin(Instance instance) {
        return () -> {
            var key = IdempotencyKey.of("karim", "POST", UUID.randomUUID().toString(), new byte[600]);
            instance.log.submit(Instance.begin(), Instance.KARIM, key);
            return 1;
        };
    }

    private static Work count(Instance instance, List<UUID> known) {
        var next = new AtomicLong();
        return () -> {
            instance.count(known.get((int) (next.getAndIncrement() % known.size())));
            return 1;
        };
    }

    private static Work batch(Instance instance) {
        return () -> {
            var intents = java.util.stream.Stream.generate(Instance::begin)
                    .limit(1_000)
                    .toList();
            return instance.log.submitAll(intents, Instance.KARIM, null, false).size();
        };
    }

    private static double run(int callers, Work work) throws InterruptedException {
        var done = new AtomicLong();
        var until = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < callers; caller++) {
                threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        done.addAndGet(work.once());
                    }
                });
            }
        }
        return done.get() / (double) SECONDS;
    }

    private static double pgbench(EmbeddedPostgres server, int clients) throws Exception {
        var script = Files.createTempFile("insert", ".sql");
        Files.writeString(script, "insert into bench (a, b) values (random() * 1000000000, repeat('x', 600));\n");
        try (var connection = server.dataSource("postgres").getConnection();
                var create = connection.createStatement()) {
            create.execute("drop table if exists bench");
            create.execute("create table bench (id bigserial primary key, a bigint, b text)");
        }
        var command = new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + SECONDS,
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + server.port(),
                "-U",
                EmbeddedPostgres.USERNAME,
                "postgres");
        command.environment().put("PGPASSWORD", server.password());
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        return said.lines()
                .filter(line -> line.startsWith("tps"))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said));
    }

    private static void report(String what, double perSecond, double beside) {
        System.out.printf(Locale.ROOT, "%-36s %,10.0f/s  %.2f%n", what, perSecond, perSecond / beside);
    }
}

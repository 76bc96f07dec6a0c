package fr.maillage.system;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Members who post as fast as they are answered. */
record BenchmarkLoad(Http commands, UUID structure) {

    /** Acknowledged single posts per second. */
    double posts(int callers, Duration duration) throws InterruptedException, ExecutionException {
        var acknowledged = new LongAdder();
        var begun = System.nanoTime();
        try (var members = Executors.newVirtualThreadPerTaskExecutor()) {
            var posting = IntStream.range(0, callers)
                    .mapToObj(caller -> members.submit(() -> postUntil(begun + duration.toNanos(), acknowledged)))
                    .toList();
            // A caller who is cut off must not pass for a slow one.
            for (var caller : posting) {
                caller.get();
            }
        }
        return acknowledged.sum() / Benchmark.secondsSince(begun);
    }

    private Void postUntil(long end, LongAdder acknowledged) throws IOException {
        try (var connection = new SlimConnection(commands)) {
            while (System.nanoTime() < end) {
                var id = UUID.randomUUID();
                var status = connection.post(
                        "/api/venues", "application/json", id.toString(), Bodies.venue(id, structure, "Lieu mesuré"));
                if (status != 201) {
                    throw new IOException("A post was answered " + status);
                }
                acknowledged.increment();
            }
        }
        return null;
    }

    /** Acknowledged actions per second, posted in batches one after the other. */
    double batches(int batches, int size) throws IOException {
        var begun = System.nanoTime();
        try (var connection = new SlimConnection(commands)) {
            for (var batch = 0; batch < batches; batch++) {
                var status = connection.post(
                        "/api/batch", "application/x-ndjson", UUID.randomUUID().toString(), lines(size));
                if (status != 200) {
                    throw new IOException("A batch was answered " + status);
                }
            }
        }
        return batches * size / Benchmark.secondsSince(begun);
    }

    private String lines(int size) {
        return IntStream.range(0, size)
                .mapToObj(line -> Bodies.venue(UUID.randomUUID(), structure, "Lieu du lot")
                        .replace("\n", ""))
                .map("{\"command\":\"DeclareVenue\",\"body\":%s}\n"::formatted)
                .collect(Collectors.joining());
    }
}

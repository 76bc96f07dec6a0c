package fr.maillage.system;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Asks for projections to be built again beside the ones that serve, and waits for them to take over. */
record Rebuild(Http pages) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    List<String> projections() throws IOException, InterruptedException {
        return pages.get("/api/projections")
                .json()
                .valueStream()
                .map(projection -> projection.path("name").stringValue())
                .distinct()
                .toList();
    }

    /** Until the new version serves. */
    double seconds(String projection) throws Exception {
        var before = active(projection);
        var begun = System.nanoTime();
        var asked = pages.post("/api/projections/" + projection + "/rebuild", "{}");
        if (asked.status() >= 300) {
            throw new IOException(asked.toString());
        }
        while (active(projection).equals(before)) {
            if (Benchmark.secondsSince(begun) > PATIENCE.toSeconds()) {
                throw new TimeoutException("The rebuild of " + projection);
            }
            Thread.sleep(20);
        }
        return Benchmark.secondsSince(begun);
    }

    /** Which version serves now. */
    private String active(String projection) throws IOException, InterruptedException {
        return pages.get("/api/projections")
                .json()
                .valueStream()
                .filter(version -> version.path("name").stringValue().equals(projection))
                .toList()
                .toString();
    }
}

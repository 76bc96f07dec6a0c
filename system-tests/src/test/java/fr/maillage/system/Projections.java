package fr.maillage.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the reading side says of its views, and how an admin asks it to build one again beside the one that serves. */
record Projections(Network network) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    List<String> names() throws IOException, InterruptedException {
        return report().path("projections")
                .valueStream()
                .map(projection -> projection.path("name").stringValue())
                .toList();
    }

    /** Facts that could not be taken and wait for a version that can; the missing one of the stream counts as one. */
    long waiting() throws IOException, InterruptedException {
        var parked = report().path("projections")
                .valueStream()
                .mapToLong(projection -> projection.path("parkedFacts").longValue())
                .sum();
        return parked + (report().at("/stream/missing").isNumber() ? 1 : 0);
    }

    /** Until the new build serves: seconds. */
    double rebuild(String name) throws IOException, InterruptedException {
        var before = active(name);
        var admin = network.pagesOfAdmin();
        var begun = System.nanoTime();
        var asked = admin.post("/api/projections/" + name + "/rebuild", "{}");
        if (asked.status() >= 300) {
            throw new IOException(asked.toString());
        }
        await("the new build of " + name + " to serve")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !active(name).equals(before));
        return Benchmark.secondsSince(begun);
    }

    private String active(String name) throws IOException, InterruptedException {
        return report().path("projections")
                .valueStream()
                .filter(projection -> projection.path("name").stringValue().equals(name))
                .flatMap(projection -> projection.path("builds").valueStream())
                .filter(build -> build.path("state").stringValue().equals("ACTIVE"))
                .map(build -> build.path("schema").stringValue())
                .findFirst()
                .orElse("");
    }

    private JsonNode report() throws IOException, InterruptedException {
        return network.pages().get("/api/projections").json();
    }
}

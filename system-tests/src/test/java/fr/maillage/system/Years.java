package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What years of work leave in a log: the venues of a network say their opening hours anew, again and again. */
final class Years {

    private static final int LINES = 1_000;
    private static final Duration SHOWN_WITHIN = Duration.ofMinutes(5);

    private Years() {}

    /** Goes on until the log holds that many facts, and all of them can be read. */
    static void pass(Network network, long facts) throws IOException, InterruptedException {
        var venues = venues(network);
        var position = network.pages().get("/api/venues?limit=1").position();
        for (var turn = 0; position < facts; turn++) {
            var said = network.commands().post("/api/batch", "application/x-ndjson", hours(venues, turn));
            assertThat(said.status()).as(said.toString()).isEqualTo(200);
            position = said.lines().getLast().path("position").longValue();
            assertThat(position).as(said.lines().getLast().toString()).isPositive();
        }
        var reached = Long.toString(position);
        await("position " + reached)
                .atMost(SHOWN_WITHIN)
                .until(() -> network.pages()
                                .get("/api/venues?limit=1", "Maillage-Min-Position", reached)
                                .status()
                        == 200);
    }

    private static List<String> venues(Network network) throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        String next = "";
        do {
            var page = network.pages().get("/api/venues?status=OPEN&limit=500" + next);
            page.items().forEach(item -> ids.add(item.path("id").stringValue()));
            next = "&cursor=" + page.json().path("next").asString("");
        } while (!next.equals("&cursor="));
        return ids;
    }

    /** Other hours than the turn before: what is said again unchanged is no fact. */
    private static byte[] hours(List<String> venues, int turn) {
        return IntStream.range(0, LINES)
                .mapToObj(n -> {
                    var said = turn * LINES + n;
                    return "{\"command\":\"SetVenueHours\",\"id\":\"%s\",\"body\":{\"hours\":\"Mo-Fr 09:00-12:%02d\"}}"
                            .formatted(venues.get(said % venues.size()), said / venues.size() % 60);
                })
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }
}

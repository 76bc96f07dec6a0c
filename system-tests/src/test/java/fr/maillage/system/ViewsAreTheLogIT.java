package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever members do, in whatever order: no more is promised than there is, and every list says what the log says. */
class ViewsAreTheLogIT {

    private static final int STEPS = 250;

    @ParameterizedTest
    @ValueSource(longs = {20260630, 1, 59})
    void no_view_differs_from_an_independent_fold_of_the_log(long seed) throws Exception {
        var network = Network.shared();
        var members = new RandomNetwork(network, seed);
        var taken = 0;
        var last = 0L;
        for (var step = 0; step < STEPS; step++) {
            var answer = members.step();
            // Of a reservation between others it is not even told that there is one.
            assertThat(answer.status()).as("step %s: %s", step, answer).isIn(200, 201, 404, 409, 422);
            if (answer.status() < 300) {
                taken++;
                last = answer.position();
            }
        }

        assertThat(taken).as("what was taken of seed " + seed).isBetween(STEPS / 5, STEPS * 9 / 10);
        var log = network.pages()
                .get("/api/log", "Maillage-Min-Position", Long.toString(last), "Accept", "application/x-ndjson");
        var folded = new FoldedLog(log.lines());
        assertThat(folded.broken()).isEmpty();
        assertThat(shown(network, log.position())).isEqualTo(folded.statuses());
    }

    private static Map<String, String> shown(Network network, long position) throws IOException, InterruptedException {
        var statuses = new TreeMap<String, String>();
        for (var list : new String[] {"resources", "reservations", "workshops", "partnerships"}) {
            var cursor = "";
            do {
                var page = network.pages().get("/api/" + list + "?limit=500&at=position:" + position + cursor);
                assertThat(page.status()).as(page.toString()).isEqualTo(200);
                page.items()
                        .forEach(item -> statuses.put(
                                item.path("id").stringValue(),
                                item.path("status").stringValue()));
                var next = page.json().path("next").asString("");
                cursor = next.isEmpty() ? "" : "&cursor=" + next;
            } while (!cursor.isEmpty());
        }
        return statuses;
    }
}

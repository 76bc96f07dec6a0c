package fr.maillage.query.activity;

import static fr.maillage.query.NetworkOfTheBassin.ARAGO;
import static fr.maillage.query.NetworkOfTheBassin.CCAS;
import static fr.maillage.query.NetworkOfTheBassin.EPN;
import static fr.maillage.query.NetworkOfTheBassin.POSITION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Facts;
import fr.maillage.query.NetworkOfTheBassin;
import fr.maillage.query.RunningService;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ActivityIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkOfTheBassin.shared();
    }

    @Test
    void actions_are_told_newest_first_in_words() throws Exception {
        var page = service.json("/api/activity");

        assertThat(page.get("total").asInt()).isEqualTo(POSITION);
        var first = page.at("/items/0");
        assertThat(first.get("position").asInt()).isEqualTo(POSITION);
        assertThat(first.get("text").asString()).isEqualTo("Salle Arago a pour adresse : 2 rue de la Gare, Lens");
        assertThat(first.at("/structure/name").asString()).isEqualTo("EPN de Liévin");
        assertThat(first.at("/communes/0/name").asString()).isEqualTo("Liévin");
        assertThat(texts(page)).contains("CCAS de Denain déclare un lieu : Espace Wilson");
    }

    @ParameterizedTest
    @CsvSource({
        "type=venue.VenueClosed,10",
        "type=structure,4 3 2 1",
        "structure=01900000-0000-7000-8000-000000000002,11 6 4",
        "subject=01900000-0000-7000-8000-000000000001,3 2 1",
        "territory=commune:62510&type=venue,14 13 12 9 5",
        "territory=departement:59,11 6 4",
        "territory=commune:75056,8",
        "from=2026-07-15&to=2026-11-30,13 12 11 10",
        "from=13,14 13",
        "to=position:2,2 1",
    })
    void actions_are_narrowed_by_what_is_asked(String question, String positions) throws Exception {
        assertThat(positions(service.json("/api/activity?" + question))).isEqualTo(positions);
    }

    @Test
    void pages_of_actions_follow_one_another_without_repeating_any() throws Exception {
        var read = new ArrayList<String>();
        var page = service.json("/api/activity?limit=5");
        while (true) {
            read.add(positions(page));
            if (page.get("next").isNull()) {
                break;
            }
            page = service.json(
                    "/api/activity?limit=5&cursor=" + page.get("next").asString());
        }

        assertThat(read).containsExactly("14 13 12 11 10", "9 8 7 6 5", "4 3 2 1");
    }

    @Test
    void a_record_has_its_own_history_and_an_unknown_one_has_none() throws Exception {
        assertThat(positions(service.json("/api/venues/" + ARAGO + "/timeline")))
                .isEqualTo("14 13 12 9 5");
        assertThat(positions(service.json("/api/venues/" + ARAGO + "/timeline?at=2026-06-30")))
                .isEqualTo("9 5");
        assertThat(positions(service.json("/api/structures/" + EPN + "/timeline")))
                .isEqualTo("3 2 1");
        assertThat(service.get("/api/venues/" + CCAS + "/timeline").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/structures/" + Facts.id(99) + "/timeline").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_live_stream_resumes_after_the_last_position_that_was_seen() throws Exception {
        var request = service.request("/api/activity/stream?territory=commune:62498", "Last-Event-ID", "11");
        var response = service.client().send(request, BodyHandlers.ofLines());

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        try (var lines = response.body()) {
            var event = lines.filter(line -> !line.startsWith(":") && !line.startsWith("retry"))
                    .dropWhile(String::isEmpty)
                    .limit(3)
                    .toList();
            assertThat(event).contains("id:14", "event:activity");
            assertThat(event.get(2)).startsWith("data:{\"position\":14,").contains("2 rue de la Gare");
        }
    }

    private static String positions(JsonNode page) {
        return String.join(" ", all(page, "position"));
    }

    private static List<String> texts(JsonNode page) {
        return all(page, "text");
    }

    private static List<String> all(JsonNode page, String field) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }
}

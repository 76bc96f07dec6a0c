package fr.maillage.query.history;

import static fr.maillage.query.NetworkOfTheBassin.ARAGO;
import static fr.maillage.query.NetworkOfTheBassin.POSITION;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.query.NetworkOfTheBassin;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HistoryIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkOfTheBassin.shared();
    }

    @Test
    void the_log_is_a_line_of_json_per_fact_oldest_first() throws Exception {
        var response = service.get("/api/log");

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(response.headers().firstValue("Maillage-Position")).hasValue(Integer.toString(POSITION));
        var lines = response.body().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSize(POSITION);
        assertThat(lines.getFirst().get("position").asInt()).isEqualTo(1);
        var closed = lines.get(9);
        assertThat(closed.get("type").asString()).isEqualTo("venue.VenueClosed");
        assertThat(closed.at("/data/reason").asString()).isEqualTo("fin du bail");
        assertThat(lines.get(3).at("/data/pivot").isNull())
                .as("what is said to be unknown is there")
                .isTrue();
        assertThat(closed.at("/metadata/author").asString()).isEqualTo("compte-1");
    }

    @Test
    void the_log_is_csv_for_those_who_ask_for_it_and_narrowed_alike() throws Exception {
        var response = service.get("/api/log?type=venue&from=9&to=2026-07-31", "Accept", "text/csv");

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        var rows =
                CsvReader.builder().ofNamedCsvRecord(response.body()).stream().toList();
        assertThat(rows).extracting(row -> row.getField("position")).containsExactly("9", "10");
        assertThat(rows.getLast().getField("data")).isEqualTo("{\"on\":\"2026-07-15\",\"reason\":\"fin du bail\"}");
        assertThat(rows.getLast().getField("communes")).isEqualTo("02381");
    }

    @Test
    void the_log_as_of_a_position_is_the_same_bytes_again() throws Exception {
        var once = service.get("/api/log?at=position:7").body();

        assertThat(once.lines()).hasSize(7);
        assertThat(service.get("/api/log?at=position:7").body()).isEqualTo(once);
        assertThat(service.get("/api/log?type=venue.VenueExploded").statusCode())
                .isEqualTo(400);
    }

    @Test
    void changes_since_a_position_say_what_was_meant_record_by_record() throws Exception {
        var page = service.json("/api/changes?since=8");

        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.at("/items/0/record/name").asString()).isEqualTo("Médiathèque d'Hirson");
        assertThat(page.at("/items/0/changes/0").asString()).isEqualTo("closed");
        assertThat(page.at("/items/2/record/id").asString()).isEqualTo(ARAGO.toString());
        assertThat(page.at("/items/2/changes").toString())
                .isEqualTo("[\"label-granted\",\"offer-set\",\"hours-set\",\"moved\"]");
        assertThat(service.json("/api/changes?since=" + POSITION).get("items")).isEmpty();
        assertThat(service.get("/api/changes").body()).contains("\"field\":\"since\"");
    }

    @Test
    void changes_read_page_by_page_are_all_there_once() throws Exception {
        var first = service.json("/api/changes?since=8&limit=2");
        var second = service.json(
                "/api/changes?since=8&limit=2&cursor=" + first.get("next").asString());

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.at("/items/0/record/id").asString()).isEqualTo(ARAGO.toString());
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void two_dates_are_compared_venue_by_venue() throws Exception {
        var compared = service.json("/api/compare?kind=venues&from=2026-02-15&to=2026-12-02");

        assertThat(compared.get("from").asInt()).isEqualTo(6);
        assertThat(compared.get("to").asInt()).isEqualTo(POSITION);
        assertThat(compared.at("/appeared/0/name").asString()).isEqualTo("Œuvre du Marais");
        assertThat(compared.get("appeared")).hasSize(1);
        assertThat(compared.get("left")).isEmpty();
        assertThat(compared.get("changed")).hasSize(2);
        assertThat(compared.at("/changed/0/fields/communeCode/from").asString()).isEqualTo("62510");
        assertThat(compared.at("/changed/0/fields/communeCode/to").asString()).isEqualTo("62498");
        assertThat(compared.at("/changed/1/fields/status/to").asString()).isEqualTo("SUSPENDED");
    }

    @Test
    void what_moved_out_of_a_territory_has_left_it() throws Exception {
        var compared = service.json("/api/compare?kind=venues&from=2026-11-30&to=2026-12-02&territory=commune:62510");

        assertThat(compared.at("/left/0/name").asString()).isEqualTo("Salle Arago");
        assertThat(service.json("/api/compare?kind=structures&from=position:1&to=position:4")
                        .get("appeared"))
                .hasSize(1);
    }
}

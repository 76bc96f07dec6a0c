package fr.maillage.query.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What structures do together, in figures, and how these came to be. */
class EvolutionIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    @Test
    void a_territory_counts_what_is_done_there() throws Exception {
        var figures = service.json("/api/territories/departement/62");

        assertThat(figures.get("opening").toString()).isEqualTo("{\"hoursPerWeek\":40.0,\"venues\":1}");
        assertThat(figures.get("workshops").toString())
                .isEqualTo(
                        "{\"status\":{\"PROPOSED\":0,\"CONFIRMED\":0,\"LAPSED\":0,\"CANCELLED\":0,\"HELD\":1},\"people\":12}");
        assertThat(figures.at("/resources/kinds/EQUIPMENT").asInt()).isEqualTo(1);
        assertThat(figures.at("/resources/hoursUsed").asDouble())
                .as("two tablets for two days")
                .isEqualTo(96.0);
        assertThat(figures.get("partnerships").asInt()).isEqualTo(1);
        assertThat(service.json("/api/territories/departement/59")
                        .at("/workshops/status/PROPOSED")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.json("/api/territories/departement/02")
                        .get("partnerships")
                        .asInt())
                .isZero();
    }

    @Test
    void what_is_missing_is_named_the_most_populated_commune_first() throws Exception {
        var figures = service.json("/api/territories/departement/62");

        assertThat(figures.at("/communesUnserved/0/name").asString()).isEqualTo("Calais");
        assertThat(figures.get("communesUnserved").valueStream().map(area -> area.get("code")
                        .asString()))
                .doesNotContain("62510");
        assertThat(figures.get("servicesMissing").valueStream().map(JsonNode::asString))
                .hasSize(8)
                .doesNotContain("Aide aux démarches administratives");
        assertThat(service.json("/api/territories/commune/62510")
                        .get("communesUnserved")
                        .size())
                .isZero();
    }

    @Test
    void the_figures_of_each_month_that_is_over_are_those_of_its_last_instant() throws Exception {
        var evolution = service.json("/api/territories/region/32?every=month&from=2026-08&to=2026-12");

        assertThat(evolution.get("name").asString()).isEqualTo("Hauts-de-France");
        assertThat(texts(evolution, "/month")).isEqualTo("2026-08 2026-09 2026-10 2026-11");
        assertThat(texts(evolution, "/figures/partnerships")).isEqualTo("0 1 1 1");
        assertThat(texts(evolution, "/figures/workshops/people")).isEqualTo("0 0 12 12");
        assertThat(texts(evolution, "/figures/resources/hoursUsed")).isEqualTo("0.0 0.0 96.0 96.0");
        assertThat(evolution.at("/months/2/figures"))
                .isEqualTo(service.json("/api/territories/region/32?at=2026-10-31"));
        assertThat(service.get("/api/territories/region/32?every=month&from=2026-08&to=2026-12")
                        .body())
                .as("asked again")
                .isEqualTo(service.get("/api/territories/region/32?every=month&from=2026-08&to=2026-12")
                        .body());
    }

    @Test
    void without_an_end_the_last_twelve_months_are_shown_and_france_has_them_too() throws Exception {
        var evolution = service.json("/api/territories/france?every=month");

        assertThat(evolution.get("months").size()).isEqualTo(12);
        assertThat(evolution.at("/months/11/day").asString()).isEqualTo("2026-11-30");
    }

    @Test
    void other_steps_and_what_is_no_month_are_refused() throws Exception {
        assertThat(service.get("/api/territories/region/32?every=day").statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/territories/region/32?every=month&from=juin")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/territories/region/99?every=month").statusCode())
                .isEqualTo(404);
    }

    private static String texts(JsonNode evolution, String pointer) {
        return String.join(
                " ",
                evolution
                        .get("months")
                        .valueStream()
                        .map(month -> month.at(pointer).asString())
                        .toList());
    }
}

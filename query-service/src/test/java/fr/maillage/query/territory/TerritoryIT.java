package fr.maillage.query.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkOfTheBassin;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TerritoryIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkOfTheBassin.shared();
    }

    @Test
    void a_region_counts_what_it_holds_and_what_it_lacks() throws Exception {
        var figures = service.json("/api/territories/region/32");

        assertThat(figures.get("name").asString()).isEqualTo("Hauts-de-France");
        assertThat(figures.get("communes").asInt()).isGreaterThan(3_700);
        assertThat(figures.get("communesServed").asInt()).isEqualTo(1);
        assertThat(figures.get("structures").asInt()).isEqualTo(2);
        assertThat(figures.get("members").asInt()).isEqualTo(1);
        assertThat(figures.get("venues").toString()).isEqualTo("{\"OPEN\":1,\"SUSPENDED\":1,\"CLOSED\":1}");
        assertThat(figures.at("/services/Compréhension du monde numérique").asInt())
                .isEqualTo(1);
        assertThat(figures.at("/services/Loisirs et créations numériques").asInt())
                .isZero();
    }

    @Test
    void an_arrondissement_counts_in_its_commune() throws Exception {
        assertThat(service.json("/api/territories/commune/75056")
                        .at("/venues/OPEN")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.json("/api/territories/france").at("/venues/OPEN").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_territory_that_does_not_exist_is_not_found() throws Exception {
        assertThat(service.get("/api/territories/commune/00000").statusCode()).isEqualTo(404);
        assertThat(service.get("/api/territories/canton/6201").statusCode()).isEqualTo(404);
    }

    @Test
    void the_api_describes_itself_with_every_filter() throws Exception {
        var api = service.json("/v3/api-docs");

        assertThat(api.at("/paths/~1api~1venues/get/summary").asString()).startsWith("Les lieux");
        assertThat(api.at("/paths/~1api~1venues/get/parameters").toString())
                .contains("\"territory\"", "\"freshness\"", "\"cursor\"", "\"at\"", "commune:62510");
        assertThat(api.at("/paths/~1exports~1lieux-mediation-numerique.csv").isMissingNode())
                .isFalse();
    }
}

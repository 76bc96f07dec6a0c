package fr.maillage.query.partners;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PartnersIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    @Test
    void who_does_a_thing_is_told_with_what_shows_it_where_and_with_whom() throws Exception {
        var found = find("theme=securite_numerique");

        assertThat(names(found)).as("who shows it in most ways first").isEqualTo("CCAS de Denain, EPN de Liévin");
        var ccas = found.at("/items/0");
        assertThat(ccas.get("workshops").toString())
                .isEqualTo("{\"planned\":0,\"held\":1,\"people\":12,\"last\":\"2026-10-15T13:00:00Z\"}");
        assertThat(ccas.at("/places/0/name").asString()).isEqualTo("Espace Wilson");
        assertThat(ccas.at("/places/0/services/0").asString()).isEqualTo("Utilisation sécurisée du numérique");
        assertThat(ccas.at("/places/1/own").asBoolean())
                .as("where it only came to")
                .isFalse();
        assertThat(ccas.at("/resources/0/speaksOfIt").asBoolean()).isTrue();
        assertThat(ccas.at("/partners/0").toString())
                .contains("\"name\":\"EPN de Liévin\"", "\"partnerships\":1", "\"workshops\":1");
        assertThat(found.at("/items/1/resources/0").toString())
                .contains("Valise de dix tablettes", "\"speaksOfIt\":false");
    }

    @Test
    void around_a_point_the_nearest_comes_first_and_whoever_is_too_far_is_left_out() throws Exception {
        assertThat(names(find("theme=securite_numerique&near=50.3293,3.3951&within=5")))
                .isEqualTo("CCAS de Denain");
        var wide = find("theme=securite_numerique&near=50.3293,3.3951&within=100");
        assertThat(names(wide)).isEqualTo("CCAS de Denain, EPN de Liévin");
        assertThat(wide.at("/items/0/distance").asDouble()).isZero();
        assertThat(wide.at("/items/1/distance").asDouble()).isBetween(40.0, 50.0);
        assertThat(names(find("theme=securite_numerique&near=43.3,5.4&within=50")))
                .isEmpty();
    }

    @Test
    void a_territory_holds_those_who_have_their_seat_or_a_place_there() throws Exception {
        assertThat(names(find("theme=securite_numerique&territory=departement:62")))
                .as("Denain came to Liévin")
                .isEqualTo("CCAS de Denain, EPN de Liévin");
        assertThat(names(find("theme=securite_numerique&territory=departement:59")))
                .isEqualTo("CCAS de Denain");
    }

    @Test
    void a_theme_is_also_shown_by_the_services_of_venues_and_by_what_is_only_planned() throws Exception {
        assertThat(names(find("theme=papiers_elections_citoyennete")))
                .as("Salle Arago helps with formalities")
                .isEqualTo("EPN de Liévin");
        assertThat(names(find("theme=email"))).isEqualTo("CCAS de Denain");
        assertThat(names(find("theme=creer_avec_le_numerique"))).isEmpty();
    }

    @Test
    void only_members_are_partners_and_the_past_is_as_it_was() throws Exception {
        assertThat(find("theme=securite_numerique&at=2026-01-05").get("total").asInt())
                .isZero();
        assertThat(names(find("theme=securite_numerique&at=2026-03-01"))).isEqualTo("CCAS de Denain");
    }

    @Test
    void what_one_wants_to_do_must_be_said() throws Exception {
        assertThat(service.get("/api/partners").body()).contains("« theme » est obligatoire");
        assertThat(service.get("/api/partners?theme=jardinage").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/partners?theme=email&within=3").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode find(String question) throws Exception {
        return service.json("/api/partners?" + question);
    }

    private static String names(JsonNode page) {
        return String.join(
                ", ",
                page.get("items")
                        .valueStream()
                        .map(item -> item.get("name").asString())
                        .toList());
    }
}

package fr.maillage.query.search;

import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SearchIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "valises | Valise de dix tablettes",
                "MÉDIATION | Médiations numériques en Artois",
                "une valise de tablette | Valise de dix tablettes",
                "tabl | Valise de dix tablettes",
                "boites lettre | Ma boîte aux lettres",
                "wilson | Espace Wilson",
                "centre communal d'action sociale | CCAS de Denain",
                "C.C.A.S. | CCAS de Denain",
                "mediation numerique | Médiations numériques en Artois",
                "intervenant | Intervenante <b>sécurité</b> du numérique",
                "CAF | ''",
                "valise liévin | Valise de dix tablettes",
                "valise denain | ''",
                "de la | ''",
                "quelque chose | ''",
            })
    void words_are_found_by_their_stem_without_accents_or_in_full_and_all_of_them_count(String words, String found)
            throws Exception {
        assertThat(names(find("?q=" + encoded(words)))).isEqualTo(found);
    }

    @Test
    void all_kinds_are_looked_through_and_counted_and_what_begins_with_the_words_comes_first() throws Exception {
        var page = find("?q=" + encoded("denain"));

        assertThat(page.at("/items/0/name").asString())
                .as("the place's own name first")
                .isNotEmpty();
        assertThat(names(page))
                .contains("CCAS de Denain", "Espace Wilson", "Ma boîte aux lettres", "Intervenante <b>sécurité</b>");
        assertThat(page.get("kinds").toString())
                .isEqualTo("{\"STRUCTURE\":1,\"VENUE\":1,\"RESOURCE\":1,\"WORKSHOP\":1,\"NEED\":1}");
        assertThat(find("?q=denain&kind=VENUE,WORKSHOP").get("total").asInt()).isEqualTo(2);
        var found = find("?q=wilson").at("/items/0");
        assertThat(found.get("kind").asString()).isEqualTo("VENUE");
        assertThat(found.at("/structure/name").asString()).isEqualTo("CCAS de Denain");
        assertThat(found.at("/territory/departement/code").asString()).isEqualTo("59");
    }

    @Test
    void what_is_found_can_be_narrowed_to_a_territory_where_a_partnership_lies_with_each_party() throws Exception {
        assertThat(names(find("?q=numerique&territory=departement:59")))
                .contains("Médiations numériques en Artois", "Intervenante");
        assertThat(names(find("?q=numerique&territory=departement:62")))
                .as("EPN is in short for what is looked for")
                .isEqualTo("Médiations numériques en Artois + Mots de passe + EPN de Liévin");
        assertThat(names(find("?q=numerique&territory=departement:02"))).isEmpty();
    }

    @Test
    void a_partnership_that_is_not_formed_is_found_by_its_parties_and_the_hub_alone() throws Exception {
        assertThat(names(find("?q=confidentiel"))).isEqualTo("Projet confidentiel");
        assertThat(names(find("?q=confidentiel", "Maillage-Structure", EPN.toString())))
                .isEqualTo("Projet confidentiel");
        var hidden = find("?q=confidentiel", "Maillage-Structure", LIBRARY.toString());
        assertThat(hidden.get("total").asInt()).isZero();
        assertThat(names(find("?q=artois", "Maillage-Structure", EPN.toString())))
                .isEqualTo("Médiations numériques en Artois");
        assertThat(names(find("?q=artois", "Maillage-Structure", LIBRARY.toString())))
                .as("what only members see, and the library is none")
                .isEmpty();
    }

    @Test
    void the_past_is_searched_as_it_was() throws Exception {
        assertThat(find("?q=denain&at=2026-01-31").get("kinds").toString()).isEqualTo("{\"STRUCTURE\":1}");
        assertThat(names(find("?q=valise&at=2026-08-31"))).isEmpty();
    }

    @Test
    void pages_follow_one_another_without_repeating_any() throws Exception {
        var read = new ArrayList<String>();
        var page = find("?q=denain&limit=3");
        read.add(names(page));
        page = find("?q=denain&limit=3&cursor=" + page.get("next").asString());
        read.add(names(page));

        assertThat(page.get("next").isNull()).isTrue();
        assertThat(String.join(" + ", read).split(" \\+ ")).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void what_is_looked_for_must_be_said() throws Exception {
        assertThat(service.get("/api/search").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/search").body()).contains("« q » est obligatoire");
        assertThat(service.get("/api/search?q=a&kind=CAT").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/search?q=" + encoded("b e f g h i k o p q r u v"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/search?q=" + encoded("l'été !:* & ( '%_\\"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonNode find(String question, String... headers) throws Exception {
        return service.json("/api/search" + question, headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String names(JsonNode page) {
        return String.join(
                " + ",
                page.get("items")
                        .valueStream()
                        .map(item -> item.get("name").asString())
                        .toList());
    }
}

package fr.maillage.query.venue;

import static fr.maillage.query.NetworkOfTheBassin.ARAGO;
import static fr.maillage.query.NetworkOfTheBassin.EPN;
import static fr.maillage.query.NetworkOfTheBassin.HIRSON;
import static fr.maillage.query.NetworkOfTheBassin.POSITION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Facts;
import fr.maillage.query.NetworkOfTheBassin;
import fr.maillage.query.RunningService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueListIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkOfTheBassin.shared();
    }

    @Test
    void every_venue_is_listed_by_name_whatever_its_state() throws Exception {
        var page = service.json("/api/venues");

        assertThat(names(""))
                .containsExactly("Espace Wilson", "Médiathèque d'Hirson", "Œuvre du Marais", "Salle Arago");
        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(page.get("position").asInt()).isEqualTo(POSITION);
        assertThat(page.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "territory=commune:62498|Salle Arago",
                "territory=commune:62510|",
                "territory=commune:75056|Œuvre du Marais",
                "territory=epci:246200364|Salle Arago",
                "territory=departement:59|Espace Wilson",
                "territory=region:32|Espace Wilson,Médiathèque d'Hirson,Salle Arago",
                "territory=france|Espace Wilson,Médiathèque d'Hirson,Œuvre du Marais,Salle Arago",
                "structure=01900000-0000-7000-8000-000000000001|Salle Arago",
                "status=CLOSED|Médiathèque d'Hirson",
                "status=SUSPENDED|Espace Wilson",
                "status=OPEN&status=CLOSED|Médiathèque d'Hirson,Œuvre du Marais,Salle Arago",
                "q=MEDIATHEQUE|Médiathèque d'Hirson",
                "q=oeuvre|Œuvre du Marais",
                "q=salle lens|Salle Arago",
                "q=epn|Salle Arago",
                "q=introuvable|",
                "q=médiathèques|Médiathèque d'Hirson",
                "q=œuvres|Œuvre du Marais",
                "q=mediatheques&at=2026-06-30|Médiathèque d'Hirson",
                "q=E.P.N.|Salle Arago",
                "q=espace public numerique|Salle Arago",
                "q=CAF|",
                "territory=Departement:62|Salle Arago",
                "status=closed|Médiathèque d'Hirson",
                "label=france services|Salle Arago",
                "service=Compréhension du monde numérique|Salle Arago",
                "label=France Services|Salle Arago",
                "audience=Seniors&territory=departement:62|Salle Arago",
                "typology=EPN&q=wilson|Espace Wilson",
                "freshness=STALE|Œuvre du Marais",
                "freshness=WATCH|",
                "fee=Payant|",
                "open=now|Œuvre du Marais,Salle Arago",
                "near=50.4229,2.7786&within=5|Salle Arago",
                "near=50.33,3.39&within=60|Espace Wilson,Salle Arago",
            })
    void a_list_is_narrowed_by_what_is_asked(String question, String expected) throws Exception {
        var wanted = expected == null ? List.<String>of() : List.of(expected.split(","));

        assertThat(names(question)).containsExactlyElementsOf(wanted);
        assertThat(service.json("/api/venues?" + encoded(question)).get("total").asInt())
                .isEqualTo(wanted.size());
    }

    @Test
    void as_of_a_day_the_list_is_what_was_known_then_and_the_same_bytes_again() throws Exception {
        var june = service.get("/api/venues?at=2026-06-30");

        assertThat(june.headers().firstValue("Maillage-Position")).hasValue("9");
        assertThat(names("at=2026-06-30&status=OPEN")).hasSize(4);
        assertThat(names("at=2026-06-30&territory=commune:62510")).containsExactly("Salle Arago");
        assertThat(names("at=2026-06-30&territory=commune:62498")).isEmpty();
        assertThat(names("at=position:4")).isEmpty();
        assertThat(service.get("/api/venues?at=2026-06-30").body()).isEqualTo(june.body());
        assertThat(names("at=2026-11-29&status=SUSPENDED")).isEmpty();
    }

    @Test
    void a_list_read_page_by_page_is_one_list_while_others_record() throws Exception {
        var first = service.json("/api/venues?limit=2&at=position:8");
        var read = new ArrayList<String>();
        var next = first;
        while (true) {
            next.get("items").forEach(venue -> read.add(venue.get("name").asString()));
            if (next.get("next").isNull()) {
                break;
            }
            next = service.json("/api/venues?limit=1&cursor=" + next.get("next").asString());
            assertThat(next.get("position").asInt()).isEqualTo(8);
        }

        assertThat(read).containsExactly("Espace Wilson", "Médiathèque d'Hirson", "Œuvre du Marais", "Salle Arago");
    }

    @Test
    void a_venue_is_read_back_under_the_names_it_was_posted_with() throws Exception {
        var response = service.get("/api/venues/" + ARAGO);
        var venue = service.json("/api/venues/" + ARAGO);

        assertThat(response.headers().firstValue("ETag")).hasValue("\"4\"");
        assertThat(venue.get("sequence").asInt()).isEqualTo(4);
        assertThat(venue.get("communeCode").asString()).isEqualTo("62498");
        assertThat(venue.at("/territory/region/name").asString()).isEqualTo("Hauts-de-France");
        assertThat(venue.at("/structure/id").asString()).isEqualTo(EPN.toString());
        assertThat(venue.at("/structure/name").asString()).isEqualTo("EPN de Liévin");
        assertThat(venue.at("/labels/0/name").asString()).isEqualTo("France Services");
        assertThat(venue.get("status").asString()).isEqualTo("OPEN");
        assertThat(venue.get("saidOn").asString()).isEqualTo("2026-12-01");
        assertThat(service.json("/api/venues/" + HIRSON).at("/closure/reason").asString())
                .isEqualTo("fin du bail");
    }

    @Test
    void a_venue_before_its_time_or_of_an_unknown_id_is_not_found() throws Exception {
        assertThat(service.get("/api/venues/" + ARAGO + "?at=position:4").statusCode())
                .isEqualTo(404);
        var unknown = service.get("/api/venues/" + Facts.id(99));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(unknown.body()).contains("Aucun lieu ne porte cet identifiant.");
    }

    @ParameterizedTest
    @CsvSource({
        "couleur=bleu,couleur",
        "status=ouvert,status",
        "territory=commune:00000,territory",
        "at=hier,at",
        "limit=501,limit",
        "limit=-1,limit",
        "cursor=abc,cursor",
        "near=12,near",
        "within=3,within",
        "service=Massage,service",
        "structure=1,structure",
    })
    void what_cannot_be_understood_is_refused_in_french_by_name(String question, String name) throws Exception {
        var response = service.get("/api/venues?" + question);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"field\":\"" + name + "\"");
    }

    @Test
    void an_unknown_parameter_is_refused_on_a_single_record_too() throws Exception {
        assertThat(service.get("/api/venues/" + ARAGO + "?langue=fr").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_position_not_reached_yet_is_waited_for_then_answered_503() throws Exception {
        var response = service.get("/api/venues", "Maillage-Min-Position", "1000000");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    private static List<String> names(String question) throws Exception {
        var items = service.json("/api/venues?" + encoded(question)).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(venue -> venue.get("name").asString())
                .toList();
    }

    private static String encoded(String question) {
        var parts = new ArrayList<String>();
        for (var part : question.split("&")) {
            var split = part.split("=", 2);
            parts.add(split.length < 2 ? part : split[0] + "=" + URLEncoder.encode(split[1], StandardCharsets.UTF_8));
        }
        return String.join("&", parts);
    }
}

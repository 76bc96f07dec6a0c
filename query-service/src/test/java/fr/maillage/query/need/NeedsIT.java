package fr.maillage.query.need;

import static fr.maillage.query.need.Wanted.ANYWHERE;
import static fr.maillage.query.need.Wanted.CCAS;
import static fr.maillage.query.need.Wanted.EPN;
import static fr.maillage.query.need.Wanted.FORMER;
import static fr.maillage.query.need.Wanted.LAPSED;
import static fr.maillage.query.need.Wanted.LENS;
import static fr.maillage.query.need.Wanted.LENT;
import static fr.maillage.query.need.Wanted.PAGES;
import static fr.maillage.query.need.Wanted.PARTNER;
import static fr.maillage.query.need.Wanted.PURCHASE;
import static fr.maillage.query.need.Wanted.READY;
import static fr.maillage.query.need.Wanted.TABLETS;
import static fr.maillage.query.need.Wanted.THROUGH;
import static fr.maillage.query.need.Wanted.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.query.RunningService;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.ReadSessions;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What structures look for, over HTTP, on 2 December 2026. */
class NeedsIT {

    private static final String[] NOBODY = {};
    private static final String[] OF_EPN = RunningService.bearing(RunningService.ISSUER.member(EPN));
    private static final String[] OF_CCAS = RunningService.bearing(RunningService.ISSUER.member(CCAS));
    private static final String[] OF_LENS = RunningService.bearing(RunningService.ISSUER.member(LENS));
    private static final String[] OF_FORMER = RunningService.bearing(RunningService.ISSUER.member(FORMER));
    private static final String[] OF_ANALYST = RunningService.bearing(RunningService.ISSUER.analyst());

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        service.publish(Wanted.facts());
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=MET|Un atelier ensemble,Vingt ordinateurs",
                "status=LAPSED|Une salle en novembre",
                "status=LAPSED&at=2026-11-20|",
                "status=OPEN&kind=ROOM&at=2026-11-20|Une salle en novembre",
                "status=OPEN&kind=SKILL,DOCUMENT|Une intervenante,Un guide",
                "theme=email|Pour la sécurité numérique",
                "joined=01900000-0000-7000-8000-000000000001|Vingt ordinateurs,Vingt souris",
                "joined=01900000-0000-7000-8000-000000000003|",
                "structure=01900000-0000-7000-8000-000000000002|Un atelier ensemble,Une intervenante",
                "territory=departement:59|Un atelier ensemble,Une intervenante",
                "q=ordinateurs%20mairie|Vingt ordinateurs",
                "near=50.42,2.78&within=1|Pour la sécurité numérique",
                "near=50.3293,3.3951&within=5|Un atelier ensemble,Une intervenante",
                "near=43.3,5.4|",
                "at=2026-10-31|",
                "structure=01900000-0000-7000-8000-000000000001&at=2026-11-02|Pour la sécurité numérique",
            })
    void needs_are_narrowed_by_what_is_asked(String question, @Nullable String expected) throws Exception {
        var page = service.json("/api/needs?" + question);
        assertThat(titles(page))
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : Arrays.asList(expected.split(",")));
        assertThat(page.get("total").asInt()).isEqualTo(page.get("items").size());
    }

    @Test
    void nobody_outside_the_network_sees_more_than_what_is_open_and_may_concern_passers_by() throws Exception {
        var page = service.seen("/api/needs", NOBODY);
        assertThat(titles(page))
                .containsExactlyInAnyOrder(
                        "Dix tablettes", "Tablettes, où que ce soit", "Vingt souris", "Pour la sécurité numérique");
        assertThat(page.get("total").asInt()).isEqualTo(4);
        for (var hidden : List.of(TRAINER, PAGES, PURCHASE, LAPSED, THROUGH)) {
            assertThat(service.visit("/api/needs/" + hidden).statusCode()).isEqualTo(404);
        }
        var souris = service.seen("/api/needs/" + READY, NOBODY);
        assertThat(souris.get("total").asInt()).isEqualTo(20);
        assertThat(souris.get("joined")).isEmpty();
        assertThat(service.seen("/api/needs?joined=" + EPN, NOBODY).get("total").asInt())
                .as("who joined is not told by the filter either")
                .isZero();
        assertThat(service.seen("/api/needs/" + PARTNER, NOBODY).get("answers")).isEmpty();
        assertThat(service.seen("/api/needs/" + LAPSED + "?at=2026-11-20", NOBODY)
                        .get("title")
                        .asString())
                .isEqualTo("Une salle en novembre");
        assertThat(service.visit("/api/needs/" + PARTNER + "/matches").statusCode())
                .isEqualTo(401);
        assertThat(service.visit("/api/needs/" + PARTNER + "/timeline").statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_answer_is_told_to_whom_it_is_for_to_whoever_said_it_and_to_the_hub() throws Exception {
        assertThat(answers(PARTNER, OF_EPN)).as("its own need").isEqualTo("CCAS de Denain");
        assertThat(answers(PARTNER, OF_CCAS)).as("its own answer").isEqualTo("CCAS de Denain");
        assertThat(answers(PARTNER, OF_ANALYST)).isEqualTo("CCAS de Denain");
        assertThat(answers(PARTNER, OF_LENS)).isEmpty();
        assertThat(answers(TRAINER, OF_CCAS)).as("one was withdrawn").isEqualTo("Ancienne adhérente");
        assertThat(answers(TRAINER, OF_FORMER)).isEqualTo("Ancienne adhérente");
        assertThat(answers(TRAINER, OF_EPN)).isEmpty();
        var answer = service.seen("/api/needs/" + PARTNER, OF_EPN).at("/answers/0");
        assertThat(answer.get("text").asString()).isEqualTo("Venez le mardi");
        assertThat(answer.at("/with/name").asString()).isEqualTo("Espace Wilson");
    }

    @Test
    void the_timeline_and_the_activity_keep_answers_from_others() throws Exception {
        for (var address :
                List.of("/api/needs/" + PARTNER + "/timeline", "/api/activity?limit=500&type=need.NeedAnswered")) {
            assertThat(service.visit(address, OF_EPN).body())
                    .contains("CCAS de Denain peut aider pour le besoin « Pour la sécurité numérique");
            assertThat(service.visit(address, OF_CCAS).body())
                    .contains("CCAS de Denain peut aider pour le besoin « Pour la sécurité numérique");
            assertThat(service.visit(address, OF_ANALYST).body())
                    .contains("CCAS de Denain peut aider pour le besoin « Pour la sécurité numérique");
            assertThat(service.visit(address, OF_LENS).body())
                    .doesNotContain("CCAS de Denain peut aider pour le besoin « Pour la sécurité numérique");
            assertThat(service.visit(address, OF_FORMER).body())
                    .doesNotContain("CCAS de Denain peut aider pour le besoin « Pour la sécurité numérique");
        }
        assertThat(service.seen("/api/needs/" + PARTNER + "/timeline", OF_LENS)
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.visit("/api/activity?type=need.NeedAnswered", OF_FORMER)
                        .body())
                .as("what it said itself")
                .contains("Ancienne adhérente peut aider pour le besoin « Une intervenante");
        assertThat(service.visit("/api/activity?type=need", OF_FORMER).body()).doesNotContain("Dix tablettes");
    }

    @Test
    void a_former_member_sees_what_is_public_and_what_it_had_a_part_in() throws Exception {
        assertThat(titles(service.seen("/api/needs", OF_FORMER)))
                .containsExactlyInAnyOrder(
                        "Dix tablettes",
                        "Tablettes, où que ce soit",
                        "Vingt souris",
                        "Vingt ordinateurs",
                        "Pour la sécurité numérique",
                        "Une intervenante");
        assertThat(service.seen("/api/needs/" + READY, OF_FORMER)
                        .get("joined")
                        .valueStream()
                        .map(one -> one.at("/structure/name").asString()))
                .containsExactly("Ancienne adhérente");
    }

    @Test
    void the_kit_of_lievin_is_the_first_match_when_it_is_free_and_none_while_it_is_lent() throws Exception {
        var before = matches(TABLETS, "at=2026-11-04");
        assertThat(names(before)).as("Denain is farther than 30 km").isEqualTo("Kit de Liévin");
        var kit = before.at("/items/0");
        assertThat(kit.get("kind").asString()).isEqualTo("RESOURCE");
        assertThat(kit.at("/structure/name").asString()).isEqualTo("EPN de Liévin");
        assertThat(kit.get("free").asInt()).isEqualTo(10);
        assertThat(kit.get("distance").asDouble()).isBetween(3.0, 5.0);
        assertThat(kit.get("together").asBoolean()).isFalse();

        assertThat(names(matches(TABLETS, LENT))).isEmpty();
        assertThat(names(matches(TABLETS, ""))).as("the loan was cancelled").isEqualTo("Kit de Liévin");
    }

    @Test
    void the_nearest_comes_first_and_one_s_own_never() throws Exception {
        assertThat(names(matches(ANYWHERE, ""))).isEqualTo("Kit de Liévin, Kit de Denain");
        assertThat(names(matches(READY, "")))
                .as("twelve in Denain are enough for eight, and ten in Liévin")
                .isEqualTo("Kit de Liévin, Kit de Denain");
        var guide = matches(PAGES, "");
        assertThat(names(guide)).isEqualTo("Guide du courriel");
        assertThat(guide.at("/items/0/free").isNull()).isTrue();
    }

    @Test
    void what_is_over_is_met_by_nothing() throws Exception {
        for (var over : List.of(PURCHASE, LAPSED, THROUGH)) {
            assertThat(matches(over, "").get("total").asInt()).isZero();
        }
    }

    @Test
    void a_structure_is_asked_for_what_it_could_lend_and_has_not_offered() throws Exception {
        assertThat(asked(EPN))
                .as("it joined those who buy")
                .containsExactly("Tablettes, où que ce soit", "Un guide", "Dix tablettes");
        assertThat(asked(CCAS))
                .as("Lens is too far for the ten")
                .containsExactly("Tablettes, où que ce soit", "Vingt souris");
        assertThat(asked(LENS)).as("its own needs are not asked of it").isEmpty();
    }

    private static List<String> asked(UUID structure) throws Exception {
        var readings = service.bean("readSessions", ReadSessions.class);
        var matches = service.bean("needMatches", NeedMatches.class);
        return readings
                .at(
                        ReadPoint.of(Reader.member(List.of(structure)), At.NOW),
                        reading -> matches.asked(reading, structure, 6))
                .stream()
                .map(NeedItem::title)
                .toList();
    }

    @Test
    void a_partner_is_found_among_those_who_do_the_same() throws Exception {
        var found = matches(PARTNER, "at=2026-11-28");
        assertThat(names(found)).as("who plans a workshop on it, but itself").isEqualTo("CCAS de Denain");
        assertThat(found.at("/items/0/kind").asString()).isEqualTo("STRUCTURE");
        assertThat(found.at("/items/0/distance").asDouble())
                .as("the workshop is in Liévin")
                .isZero();
        assertThat(found.at("/items/0/free").isNull()).isTrue();
        assertThat(names(matches(PARTNER, ""))).as("the workshop is cancelled").isEmpty();
    }

    @Test
    void the_file_holds_what_the_list_does() throws Exception {
        var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(service.visit("/exports/besoins.csv?status=MET", OF_LENS)
                                .body())
                        .stream()
                        .toList();
        assertThat(rows).hasSize(2);
        var purchase = rows.stream()
                .filter(row -> row.getField("id").equals(PURCHASE.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(purchase.getField("fournisseur")).isEqualTo("Ordi solidaire");
        assertThat(purchase.getField("structures_jointes")).isEqualTo("EPN de Liévin|Ancienne adhérente");
        assertThat(purchase.getField("quantite_totale")).isEqualTo("20");
        assertThat(service.visit("/exports/besoins.csv").body())
                .contains("Vingt souris")
                .doesNotContain("Vingt ordinateurs", "EPN de Liévin|", "Venez le mardi");
    }

    @Test
    void a_territory_counts_its_needs_what_was_saved_and_how_long_it_took() throws Exception {
        var region = service.json("/api/territories/region/32");
        assertThat(region.at("/needs/status").toString())
                .isEqualTo("{\"OPEN\":6,\"LAPSED\":1,\"MET\":2,\"WITHDRAWN\":0}");
        assertThat(region.get("purchases").toString())
                .isEqualTo("{\"count\":1,\"quantity\":20,\"amountCents\":331000,\"savingCents\":109000}");
        assertThat(region.at("/needs/daysToAnswer/median").asDouble()).isEqualTo(2.5);
        assertThat(region.at("/needs/daysToMeet/median").asDouble()).isEqualTo(5.0);
        assertThat(region.at("/needs/daysToMeet/p90").asDouble()).isEqualTo(9.0);
        assertThat(service.json("/api/territories/departement/59")
                        .at("/purchases/count")
                        .asInt())
                .isZero();
        assertThat(service.json("/api/territories/departement/75")
                        .at("/needs/daysToMeet/median")
                        .isNull())
                .isTrue();
        assertThat(service.json("/api/territories/region/32?at=2026-11-21")
                        .at("/purchases/savingCents")
                        .asInt())
                .isZero();
    }

    @Test
    void what_waits_is_told_to_the_hub_and_to_the_structure() throws Exception {
        assertThat(todo("PURCHASE_READY", OF_ANALYST)).containsExactly("Vingt souris");
        assertThat(todo("PURCHASE_READY", OF_LENS)).containsExactly("Vingt souris");
        assertThat(todo("PURCHASE_READY", OF_CCAS)).isEmpty();
        assertThat(todo("NEED_UNANSWERED", OF_ANALYST))
                .containsExactlyInAnyOrder("Dix tablettes", "Tablettes, où que ce soit", "Un guide", "Vingt souris");
        assertThat(todo("NEED_UNANSWERED&at=2026-11-07", OF_ANALYST))
                .as("seven days have not passed")
                .isEmpty();
        assertThat(todo("NEED_MEANS_CANCELLED", OF_CCAS)).containsExactly("Un atelier ensemble");
        assertThat(todo("NEED_MEANS_CANCELLED&at=2026-11-29", OF_CCAS)).isEmpty();
        for (var kind : List.of("PURCHASE_READY", "NEED_UNANSWERED", "NEED_MEANS_CANCELLED")) {
            assertThat(todo(kind + "&territory=region:32", OF_ANALYST)).isEqualTo(todo(kind, OF_ANALYST));
            assertThat(todo(kind + "&territory=departement:75", OF_ANALYST)).isEmpty();
        }
    }

    private static List<String> todo(String kind, String... eyes) throws Exception {
        return service.seen("/api/todo?kind=" + kind, eyes)
                .get("items")
                .valueStream()
                .map(one -> one.at("/subject/name").asString())
                .toList();
    }

    @Test
    void a_need_has_lapsed_and_a_purchase_that_is_ready_awaits_its_order() throws Exception {
        assertThat(service.visit("/besoins?status=LAPSED", OF_LENS).body()).contains(">Échu<");
        assertThat(service.visit("/ma-structure", OF_LENS).body())
                .contains("Attend la commande", "Minimum atteint : 20 sur 20")
                .doesNotContain("Attend votre réponse");
    }

    @Test
    void needs_are_searched_and_compared_like_everything() throws Exception {
        assertThat(service.json("/api/search?q=souris").at("/items/0/kind").asString())
                .isEqualTo("NEED");
        var compared = service.json("/api/compare?kind=needs&from=2026-11-13&to=2026-11-23");
        assertThat(compared.get("left").valueStream().map(one -> one.get("name").asString()))
                .containsExactlyInAnyOrder("Une salle en novembre", "Vingt ordinateurs");
    }

    private static String answers(UUID need, String... eyes) throws Exception {
        return String.join(
                ", ",
                service.seen("/api/needs/" + need, eyes)
                        .get("answers")
                        .valueStream()
                        .map(one -> one.at("/structure/name").asString())
                        .toList());
    }

    private static JsonNode matches(UUID need, String question) throws Exception {
        return service.json("/api/needs/" + need + "/matches?" + question);
    }

    private static String names(JsonNode page) {
        return String.join(
                ", ",
                page.get("items")
                        .valueStream()
                        .map(one -> one.get("name").asString())
                        .toList());
    }

    private static List<String> titles(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(one -> one.get("title").asString())
                .toList();
    }
}

package fr.maillage.query.partnership;

import static fr.maillage.query.partnership.PartnershipsOfTheBassin.CCAS;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.DECLINED;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.EPN;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.FORMED;
import static fr.maillage.query.partnership.PartnershipsOfTheBassin.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PartnershipListIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = PartnershipsOfTheBassin.shared();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Formation commune, Parcours d'accueil, Prêt de tablettes",
                "territory=commune:62510|Formation commune, Parcours d'accueil, Prêt de tablettes",
                "territory=departement:59|Formation commune, Parcours d'accueil, Prêt de tablettes",
                "territory=departement:62|Formation commune, Parcours d'accueil, Prêt de tablettes",
                "territory=departement:02|''",
                "structure=01900000-0000-7000-8000-000000000003|''",
                "structure=01900000-0000-7000-8000-000000000002&status=PROPOSED|Prêt de tablettes",
                "status=ENDED|Parcours d'accueil",
                "status=FORMED&at=2026-10-31|Parcours d'accueil",
                "status=DECLINED&status=ENDED|Formation commune, Parcours d'accueil",
                "nature=materiel&q=tablettes|Prêt de tablettes",
                "nature=FORMATION|''",
                "q=denain accueil|Parcours d'accueil",
                "from=2026-11-15|Formation commune, Prêt de tablettes",
                "to=2026-02-28|''",
            })
    void partnerships_are_narrowed_by_what_is_asked(@Nullable String question, String titles) throws Exception {
        var asked = question == null ? "" : question.replace(" ", "%20");
        var page = service.json("/api/partnerships?" + asked);

        assertThat(titles(page)).isEqualTo(titles);
        assertThat(page.get("total").asInt()).isEqualTo(page.get("items").size());
    }

    @Test
    void one_partnership_says_who_is_in_it_and_what_each_answered() throws Exception {
        var answer = service.get("/api/partnerships/" + FORMED);
        var one = service.json("/api/partnerships/" + FORMED);

        assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(one.at("/proposer/name").asString()).isEqualTo("EPN de Liévin");
        assertThat(one.at("/parties/1/name").asString()).isEqualTo("CCAS de Denain");
        assertThat(one.at("/answers/0/accepted").asBoolean()).isTrue();
        assertThat(one.at("/answers/0/on").asString()).isEqualTo("2026-02-10");
        assertThat(one.at("/territory/name").asString()).isEqualTo("Pas-de-Calais");
        assertThat(one.at("/ended/reason").asString()).isEqualTo("Objectifs atteints");
        assertThat(service.json("/api/partnerships/" + WAITING)
                        .at("/waiting/0/id")
                        .asString())
                .isEqualTo(CCAS.toString());
        assertThat(service.json("/api/partnerships/" + DECLINED)
                        .at("/answers/0/reason")
                        .asString())
                .isEqualTo("Pas cette année");
        assertThat(service.get("/api/partnerships/" + Facts.id(99)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_ended_partnership_leaves_the_graph_of_today_and_stays_in_that_of_an_earlier_day() throws Exception {
        assertThat(service.json("/api/partnerships/graph").get("links")).isEmpty();
        assertThat(service.json("/api/partnerships/graph?at=2026-02-28").get("links"))
                .as("it begins in March")
                .isEmpty();
        var graph = service.json("/api/partnerships/graph?at=2026-10-31&territory=commune:59172");
        assertThat(graph.get("nodes")).hasSize(2);
        assertThat(graph.at("/nodes/0/name").asString()).isEqualTo("CCAS de Denain");
        assertThat(graph.at("/nodes/0/commune/name").asString()).isEqualTo("Denain");
        assertThat(graph.at("/links/0/from").asString()).isEqualTo(EPN.toString());
        assertThat(graph.at("/links/0/to").asString()).isEqualTo(CCAS.toString());
        assertThat(service.json("/api/partnerships/graph?at=2026-10-31&territory=departement:02")
                        .get("nodes"))
                .isEmpty();
    }

    @Test
    void the_hub_reads_its_flags_follow_ups_and_notes() throws Exception {
        assertThat(service.json("/api/flags").get("total").asInt()).isEqualTo(2);
        var open = service.json("/api/flags?status=OPEN");
        assertThat(open.get("total").asInt()).isEqualTo(1);
        assertThat(open.at("/items/0/about/name").asString()).isEqualTo("Prêt de tablettes");
        assertThat(open.at("/items/0/position").asInt()).isEqualTo(PartnershipsOfTheBassin.WAITING_SINCE);
        assertThat(service.json("/api/flags?status=SETTLED")
                        .at("/items/0/outcome")
                        .asString())
                .isEqualTo("Vérifié");
        assertThat(service.json("/api/flags?at=position:12&status=OPEN")
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(service.json("/api/follow-ups?territory=departement:59")
                        .at("/items/0/text")
                        .asString())
                .isEqualTo("Qui reprend ?");
        assertThat(service.json("/api/follow-ups?territory=departement:62").get("items"))
                .isEmpty();
        assertThat(service.json("/api/notes").at("/items/0/text").asString()).isEqualTo("Comité le 3 mars");
    }

    private static String titles(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("title").asString())
                .collect(Collectors.joining(", "));
    }
}

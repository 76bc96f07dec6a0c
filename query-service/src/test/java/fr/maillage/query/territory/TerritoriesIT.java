package fr.maillage.query.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of territories as a browser gets them. It is Wednesday 2 December 2026. */
class TerritoriesIT {

    private static RunningService service;
    private static Browsed browsed;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
        browsed = new Browsed(service);
    }

    @Test
    void a_territory_says_its_figures_and_each_leads_to_its_list() throws Exception {
        var page = browsed.page("/territoires/departement/62");

        assertThat(page)
                .contains(
                        "Département · Hauts-de-France · ",
                        "Au 2 décembre 2026 :",
                        "<h1 class=\"title\">Pas-de-Calais");
        assertThat(page).contains("1 lieu ouvert", "dans 1 commune sur 887.", "1 structure membre", "1 atelier tenu");
        assertThat(page)
                .contains(
                        "/lieux?territory=departement:62&amp;status=OPEN",
                        "/partenariats?territory=departement:62",
                        "/historique?territory=departement:62",
                        "/exports/actions.atom?territory=departement:62");
    }

    @Test
    void who_may_not_read_the_whole_history_is_told_how_much_happened_and_led_nowhere() throws Exception {
        var page = browsed.page(
                "/territoires/departement/62", RunningService.bearing(RunningService.ISSUER.member(NetworkAtWork.EPN)));

        assertThat(page)
                .containsPattern("<span class=\"push small\">Les \\d+ actions")
                .doesNotContain("/historique");
    }

    @Test
    void what_is_missing_is_said_service_by_service_and_commune_by_commune() throws Exception {
        var page = browsed.page("/territoires/departement/62");

        assertThat(page).contains("8 services manquent", "886 communes", ">Calais</a>");
        assertThat(page)
                .contains("/lieux?territory=departement:62&amp;status=OPEN&amp;service=Aide+aux+d%C3%A9marches");
        assertThat(browsed.page("/territoires/commune/62510")).doesNotContain("Sans lieu ouvert");
    }

    @Test
    void the_chart_says_month_by_month_what_the_figures_say() throws Exception {
        var evolution = service.json("/api/territories/region/32?every=month&from=2026-01&to=2026-11");
        var lines = service.get("/territoires/region/32/chiffres.csv")
                .body()
                .lines()
                .toList();

        assertThat(lines.getFirst()).startsWith("jour,lieux_ouverts,communes_couvertes,");
        assertThat(lines).hasSize(14);
        for (var month : evolution.get("months")) {
            var figures = month.get("figures");
            assertThat(lines)
                    .contains("%s,%d,%d,%d,%d,%d,%d,%d"
                            .formatted(
                                    month.get("day").asString(),
                                    figures.at("/venues/OPEN").asInt(),
                                    figures.get("communesServed").asInt(),
                                    figures.at("/freshness/FRESH").asInt(),
                                    figures.get("members").asInt(),
                                    figures.get("partnerships").asInt(),
                                    figures.at("/workshops/status/HELD").asInt(),
                                    figures.at("/workshops/people").asInt()));
        }
        assertThat(browsed.page("/territoires/region/32"))
                .contains("Lieux ouverts, mois par mois", "<th scope=\"row\">novembre 2026</th>");
    }

    @Test
    void the_past_is_the_same_page_with_its_date_kept_in_every_link() throws Exception {
        var page = browsed.page("/territoires/departement/62?at=2026-01-15");

        assertThat(page).contains("Vous regardez le passé", "jeudi 15 janvier 2026", "aucun lieu ouvert");
        assertThat(page).as("to which nothing is added").doesNotContain("actions.atom");
        assertThat(page).contains("/territoires/region/32?at=2026-01-15").contains("class=\"stem ahead\"");
    }

    @Test
    void a_territory_is_found_by_a_part_of_its_name() throws Exception {
        var page = browsed.page("/territoires?nom=lievin");

        assertThat(page)
                .contains("href=\"/territoires/commune/62510\"", "Commune · CA de Lens - Liévin · Pas-de-Calais");
        assertThat(page).contains("href=\"/territoires/epci/246200364\"");
        assertThat(page.indexOf("commune/62510")).as("the very name first").isLessThan(page.indexOf("epci/246200364"));
        assertThat(browsed.page("/territoires?nom=nulle+part"))
                .contains("Aucun territoire ne s’appelle « nulle part »");
        assertThat(browsed.page("/territoires"))
                .contains("href=\"/territoires/departement/59\"", "Où le réseau a des lieux ouverts");
    }

    @Test
    void a_commune_of_before_leads_to_the_one_of_today() throws Exception {
        assertThat(browsed.page("/territoires?nom=guignicourt"))
                .contains("href=\"/territoires/commune/02360\"", "Villeneuve-sur-Aisne", "autrefois Guignicourt");
        assertThat(browsed.page("/territoires/commune/91182")).contains("Évry-Courcouronnes");
        var figures = service.json("/api/territories/commune/91182");
        assertThat(figures.get("code").asString()).isEqualTo("91228");
        assertThat(figures.get("note").asString()).isEqualTo("91182 est devenu Évry-Courcouronnes (91228).");
        assertThat(service.json("/api/territories/commune/91228").has("note")).isFalse();
    }

    @Test
    void a_territory_that_is_none_is_said_on_a_page() throws Exception {
        var answer = service.get("/territoires/departement/999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Aucun territoire connu");
    }

    @Test
    void nothing_is_inline() throws Exception {
        assertThat(browsed.page("/territoires/region/32"))
                .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*\\ssrc=)");
    }
}

package fr.maillage.query.resource;

import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.HELD;
import static fr.maillage.query.NetworkAtWork.PACT;
import static fr.maillage.query.NetworkAtWork.PLANNED;
import static fr.maillage.query.NetworkAtWork.TABLETS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What structures lend, prepare and agree, page by page, and the search through all of it. It is 2 December 2026. */
class ExchangePagesIT {

    private static RunningService service;
    private static Browsed hub;

    @BeforeAll
    static void a_network_at_work() throws Exception {
        service = NetworkAtWork.shared();
        hub = new Browsed(service);
    }

    @Test
    void what_can_be_borrowed_is_listed_with_how_many_are_free() throws Exception {
        assertThat(hub.page("/ressources"))
                .containsPattern("<h1>2 ressources\\s")
                .contains("Valise de dix tablettes", "10 sur 10 libres", "Intervenante &lt;b&gt;sécurité")
                .contains("Demandes en attente", "/exports/ressources.csv?status=SHARED\"");
        assertThat(hub.page("/ressources?kind=EQUIPMENT&from=2026-10-01&to=2026-10-02"))
                .containsPattern("<h1>1 ressource\\s")
                .contains("sur 2", "8 sur 10 libres", "Du 1er octobre 2026", "Jusqu’au 2 octobre 2026");
        assertThat(hub.page("/ressources?from=2026-10-01&to=2026-10-02&lang=en"))
                .contains("From 1 October 2026", "Until 2 October 2026");
        assertThat(hub.page("/ressources?kind=ROOM")).contains("Aucune ressource ne répond à ce filtre");
    }

    @Test
    void what_is_wrong_with_the_dates_is_said_beside_them_and_the_list_does_without() throws Exception {
        var half = hub.page("/ressources?kind=EQUIPMENT&from=2026-10-01");
        assertThat(half)
                .containsPattern("<h1>1 ressource\\s")
                .contains("value=\"2026-10-01\"", "Il manque le dernier jour", "aria-describedby=\"to-faute\"")
                .contains(
                        "<details class=\"filters\" open",
                        "/exports/ressources.csv?kind=EQUIPMENT&amp;status=SHARED\"",
                        "10 sur 10 libres")
                .doesNotContain("Retirer le filtre Du", "from-faute");
        assertThat(hub.page("/ressources?to=2026-10-01&lang=en")).contains("The first day is missing", "2 resources");
        assertThat(hub.page("/ressources?from=2026-10-02&to=2026-10-01&quantity=0"))
                .contains("Ce jour vient avant le premier", "Un nombre entier, de 1 à 10 000", "2 ressources");
        assertThat(service.get("/ressources?from=2026-10-02&kind=MOISI").statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/resources?from=2026-10-01").statusCode()).isEqualTo(400);
    }

    @Test
    void two_days_that_go_together_are_taken_away_together() throws Exception {
        assertThat(hub.page("/ressources?kind=EQUIPMENT&from=2026-10-01&to=2026-10-02"))
                .contains("href=\"/ressources?kind=EQUIPMENT\" aria-label=\"Retirer le filtre Du 1er octobre 2026\"");
    }

    @Test
    void a_resources_month_says_each_day_how_many_are_free() throws Exception {
        assertThat(hub.page("/ressources/" + TABLETS + "?at=2026-09-20&month=2026-10"))
                .contains(">octobre 2026<", "← septembre 2026<", "8 sur 10 libres", "CCAS de Denain")
                .contains("combien sont libres sur 10")
                .contains("EPN de Liévin", "Historique de la fiche", "2 exemplaires");
        assertThat(hub.missing("/ressources/" + EPN)).contains("<h1>Introuvable</h1>");
    }

    @Test
    void the_agenda_turns_by_week_and_by_month() throws Exception {
        assertThat(hub.page("/ateliers"))
                .contains("semaine du 30 novembre au 6 décembre", "Aucun atelier à ces dates", "Voir par mois")
                .contains("href=\"/ateliers?day=2026-12-20\">Prochain atelier : le 20 décembre<");
        assertThat(hub.page("/ateliers?status=HELD"))
                .contains("href=\"/ateliers?status=HELD&amp;day=2026-10-15\">Dernier atelier : le 15 octobre<");
        assertThat(hub.page("/ateliers?status=HELD&lang=en")).contains("Last workshop: on 15 October");
        assertThat(hub.page("/ateliers?status=CANCELLED")).doesNotContain("Dernier atelier", "Prochain atelier");
        assertThat(hub.page("/ateliers?by=month&day=2026-12-05"))
                .contains(">décembre 2026<", "Ma boîte aux lettres", "Attend 1 réponse", "Mois suivant →")
                .contains("/exports/ateliers.ics", "/exports/ateliers.csv?from=2026-12-01&amp;to=2026-12-31");
        assertThat(hub.page("/ateliers?day=2026-12-14&theme=email&status=PROPOSED"))
                .containsPattern("<h1>1 atelier\\s")
                .contains("Proposés", "Messagerie électronique");
    }

    @Test
    void a_workshops_page_says_who_leads_who_joins_and_how_it_ended() throws Exception {
        assertThat(hub.page("/ateliers/" + HELD))
                .contains("Mots de passe", "Tenu : 12 personnes", "EPN de Liévin", "Participe", "Salle Arago")
                .contains("7 personnes : Seniors", "5 personnes : autres publics");
        assertThat(hub.page("/ateliers/" + PLANNED)).contains("Attend sa réponse", "Messagerie électronique");
    }

    @Test
    void partnerships_are_drawn_and_listed_and_each_tells_its_answers() throws Exception {
        assertThat(hub.page("/partenariats"))
                .containsPattern("<h1>2 partenariats\\s")
                .contains("<svg class=\"graph\"", "class=\"link tacked\"", "Médiations numériques en Artois", "Noué");
        assertThat(hub.page("/partenariats/" + PACT))
                .contains("Propose", "A accepté le", "sans date de fin", "Historique de la fiche");
        assertThat(hub.page("/partenariats?at=2026-08-01")).contains("Aucun partenariat en cours");
    }

    @Test
    void the_header_searches_everything_and_keeps_date_and_territory() throws Exception {
        assertThat(hub.page("/recherche?q=lievin"))
                .contains("pour « lievin »", "EPN de Liévin", "Salle Arago", "/lieux/" + NetworkAtWork.ARAGO);
        assertThat(hub.page("/recherche?q=zebulon")).contains("Rien pour « zebulon »", "Essayez-en moins");
        assertThat(hub.page("/recherche")).contains("Écrivez un mot");
        assertThat(hub.page("/structures?territory=departement:62&at=2026-11-30"))
                .contains("/besoins?territory=departement:62&amp;at=2026-11-30", "Pas-de-Calais")
                .contains("<input type=\"hidden\" name=\"territory\" value=\"departement:62\">");
    }

    @Test
    void lists_are_files_too_and_say_no_more_than_the_reader_may_see() throws Exception {
        assertThat(service.get("/exports/ressources.csv").body()).contains("Valise de dix tablettes,EQUIPMENT");
        assertThat(service.get("/exports/partenariats.csv?status=FORMED").body())
                .contains("Médiations numériques en Artois")
                .doesNotContain("confidentiel");
        assertThat(service.visit("/exports/partenariats.csv").body()).doesNotContain("confidentiel");
    }
}

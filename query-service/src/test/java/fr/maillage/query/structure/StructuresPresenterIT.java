package fr.maillage.query.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The directory of a network of three structures, and the page of one of them. It is 2 December 2026. */
class StructuresPresenterIT {

    private static Browsed hub;

    @BeforeAll
    static void a_network_at_work() throws Exception {
        hub = new Browsed(NetworkAtWork.shared());
    }

    @Test
    void the_directory_counts_lists_and_says_where_membership_stands() throws Exception {
        assertThat(hub.page("/structures"))
                .containsPattern("<h1>3 structures\\s")
                .contains("EPN de Liévin", "Association · Liévin", "Membre depuis le 10 janvier", "Pas encore membre")
                .contains("2 membres", "/exports/structures.csv", "/structures/" + NetworkAtWork.EPN);
    }

    @Test
    void filters_narrow_it_and_stand_in_the_address() throws Exception {
        assertThat(hub.page("/structures?territory=departement:59&status=MEMBER"))
                .containsPattern("<h1>1 structure\\s")
                .contains("sur 3", "CCAS de Denain")
                .doesNotContain("EPN de Liévin")
                .contains("href=\"/structures?status=MEMBER\"")
                .contains("/exports/structures.csv?territory=departement:59&amp;status=MEMBER");
    }

    @Test
    void where_nothing_answers_it_says_what_to_take_away() throws Exception {
        assertThat(hub.page("/structures?q=denain&status=ENDED"))
                .contains("Aucune structure ne répond à ces 2 filtres", "Sans « Anciens membres » : 1 structure");
    }

    @Test
    void a_structures_page_says_what_it_does_what_waits_and_who_said_what() throws Exception {
        assertThat(hub.page("/structures/" + NetworkAtWork.EPN))
                .contains("<h1 tabindex=\"-1\">EPN de Liévin</h1>", "Membre depuis le 10 janvier")
                .contains("Salle Arago", "Valise de dix tablettes", "Ma boîte aux lettres")
                .contains("Médiations numériques en Artois")
                .contains("Projet confidentiel", "Attend sa réponse")
                .contains("Historique de la fiche", "/lieux?structure=" + NetworkAtWork.EPN);
    }

    @Test
    void a_structure_that_does_nothing_yet_is_told_so_itself_and_where_to_begin() throws Exception {
        assertThat(own(NetworkAtWork.LIBRARY, ""))
                .contains(
                        "Vous ne portez aucun lieu ouvert",
                        "Vous ne partagez rien",
                        "Aucun atelier n’est prévu avec vous")
                .contains("Vous n’avez pas de partenariat en cours")
                .containsPattern("Vous ne portez aucun lieu[^§]*href=\"/agir/declarer-lieu[^>]*>Déclarer un lieu</a>")
                .doesNotContain("Elle ", "ses ressources", "Vos lieux sur la carte");
        assertThat(own(NetworkAtWork.LIBRARY, "?lang=en")).contains("You carry no open venue", "You share nothing");
        assertThat(own(NetworkAtWork.LIBRARY, "?at=2026-03-01"))
                .contains("Vous ne portez aucun lieu ouvert", "Vos lieux sur la carte")
                .doesNotContain("/agir/");
    }

    @Test
    void a_structure_that_is_no_member_is_led_to_ask_and_offered_nothing_that_is_for_members() throws Exception {
        assertThat(own(NetworkAtWork.LIBRARY, ""))
                .containsPattern("(?s)Faire savoir au réseau.*demander-adhesion.*Déclarer un lieu.*À répondre")
                .doesNotContain("/agir/partager-", "/agir/proposer-");
        var member = RunningService.bearing(RunningService.ISSUER.member(NetworkAtWork.LIBRARY));
        for (var list : List.of("/ressources", "/ateliers", "/partenariats")) {
            assertThat(hub.page(list, member)).as(list).doesNotContain("/agir/");
        }
    }

    @Test
    void a_structure_reads_of_its_own_doings_in_its_own_place() throws Exception {
        assertThat(own(NetworkAtWork.EPN, ""))
                .contains("Attend votre réponse", "Vos lieux sur la carte", "Toutes vos ressources", "Votre agenda")
                .doesNotContain("Attend sa réponse", "Ses lieux");
    }

    @Test
    void a_workshop_that_has_begun_waits_for_whoever_leads_it() throws Exception {
        assertThat(own(NetworkAtWork.EPN, "?at=2026-10-15T15:00:00Z"))
                .containsPattern("(?s)À répondre.*Mots de passe.*Reste à dire s’il a eu lieu.*Vous attendez");
        assertThat(own(NetworkAtWork.EPN, "?at=2026-10-16")).doesNotContain("Reste à dire s’il a eu lieu");
    }

    @Test
    void the_past_knows_what_it_knew_and_says_so() throws Exception {
        assertThat(hub.page("/structures/" + NetworkAtWork.EPN + "?at=2026-03-01"))
                .contains("Vous regardez le passé", "Salle Arago", "Elle ne partage rien pour l’instant")
                .contains("/lieux/" + NetworkAtWork.ARAGO + "?at=2026-03-01")
                .doesNotContain("Valise de dix tablettes");
        assertThat(hub.missing("/structures/" + NetworkAtWork.EPN + "?at=2025-12-31"))
                .contains("<h1>Introuvable</h1>");
        var member = RunningService.bearing(RunningService.ISSUER.member(NetworkAtWork.EPN));
        assertThat(NetworkAtWork.shared()
                        .get("/ma-structure?at=2025-12-31", member)
                        .body())
                .contains("<h1>Introuvable</h1>", "Votre structure n’était pas dans le réseau");
    }

    private static String own(UUID structure, String asked) throws Exception {
        return hub.page("/ma-structure" + asked, RunningService.bearing(RunningService.ISSUER.member(structure)));
    }
}

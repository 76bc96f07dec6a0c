package fr.maillage.query.web.form;

import static fr.maillage.query.NetworkAtWork.CCAS;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.HELD;
import static fr.maillage.query.NetworkAtWork.PACT;
import static fr.maillage.query.NetworkAtWork.PLANNED;
import static fr.maillage.query.NetworkAtWork.SECRET;
import static fr.maillage.query.NetworkAtWork.TABLETS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done to resources, workshops and partnerships is offered to whoever it is for. It is 2 December 2026. */
class WorkActsIT {

    private static Browsed browsed;

    @BeforeAll
    static void a_network_at_work() throws Exception {
        browsed = new Browsed(NetworkAtWork.shared());
    }

    @Test
    void whoever_shares_a_resource_keeps_its_record_and_anyone_else_asks_for_it() throws Exception {
        assertThat(as(EPN, "/ressources/" + TABLETS))
                .contains(to("decrire-ressource", TABLETS), to("compter-ressource", TABLETS))
                .contains(to("retirer-ressource", TABLETS), "/agir/demander-reservation/" + TABLETS);
        assertThat(as(CCAS, "/ressources/" + TABLETS))
                .contains("/agir/demander-reservation/" + TABLETS)
                .doesNotContain("/agir/decrire-ressource", "/agir/compter-ressource", "/agir/retirer-ressource");
    }

    @Test
    void whoever_borrows_may_give_a_loan_up_and_nobody_hands_over_what_is_past() throws Exception {
        var loan = TABLETS + "/" + NetworkAtWork.LOAN;
        for (var party : List.of(EPN, CCAS)) {
            assertThat(as(party, "/ressources/" + TABLETS))
                    .contains("/agir/annuler-reservation/" + loan)
                    .doesNotContain("/agir/remettre-ressource", "/agir/accepter-reservation");
        }
    }

    @Test
    void a_coordinator_answers_for_those_alone_whose_seat_is_in_their_territory() throws Exception {
        var cancelling = "/agir/annuler-reservation/" + TABLETS + "/" + NetworkAtWork.LOAN;
        assertThat(coordinating("departement:62")).as("where it is lent").contains(cancelling);
        assertThat(coordinating("departement:59")).as("where it is borrowed").contains(cancelling);
        assertThat(coordinating("region:93")).as("elsewhere").doesNotContain(cancelling);
    }

    private static String coordinating(String territory) throws Exception {
        var coordinator = RunningService.ISSUER.coordinator(territory);
        return browsed.page("/ressources/" + TABLETS, RunningService.bearing(coordinator));
    }

    @Test
    void whoever_is_invited_answers_and_the_lead_may_not_confirm_before() throws Exception {
        assertThat(as(EPN, "/ateliers/" + PLANNED))
                .contains("action=\"/agir/rejoindre-atelier/" + PLANNED + "\"", to("decliner-atelier", PLANNED))
                .contains(">Participer<")
                .doesNotContain("/agir/annuler-atelier", "/agir/replanifier-atelier");
        assertThat(as(CCAS, "/ateliers/" + PLANNED))
                .contains(to("replanifier-atelier", PLANNED), to("annuler-atelier", PLANNED))
                .doesNotContain("/agir/rejoindre-atelier", "/agir/confirmer-atelier", "/agir/tenir-atelier");
        assertThat(as(EPN, "/ateliers/" + HELD).replace("/agir/dupliquer-atelier/", ""))
                .as("what is over is only copied")
                .doesNotContain("/agir/");
    }

    @Test
    void a_workshop_is_copied_with_all_that_it_says_but_the_day() throws Exception {
        assertThat(as(EPN, "/ateliers/" + HELD)).contains(to("dupliquer-atelier", HELD), ">Dupliquer<");
        assertThat(as(EPN, "/agir/dupliquer-atelier/" + HELD + "?pour=" + EPN))
                .contains("<h1>Proposer un atelier semblable</h1>", "value=\"Mots de passe\"")
                .contains("<option value=\"securite_numerique\" selected=\"selected\">")
                .contains("value=\"CCAS de Denain (Denain)\"", "value=\"Salle Arago (Liévin)\"")
                .contains("name=\"when.day\" value=\"\"", "name=\"when.from\" value=\"15:00\"");
        assertThat(as(CCAS, "/agir/dupliquer-atelier/" + HELD))
                .as("whoever joined it invites its lead")
                .contains("value=\"EPN de Liévin (Liévin)\"")
                .doesNotContain("value=\"CCAS de Denain");
        assertThat(as(NetworkAtWork.LIBRARY, "/ateliers/" + HELD))
                .as("only members propose")
                .doesNotContain("/agir/");
    }

    @Test
    void the_hub_answers_for_the_one_that_owes_it_and_its_button_says_so() throws Exception {
        assertThat(browsed.page("/ateliers/" + PLANNED))
                .contains("Participer (pour EPN de Liévin)", ">Changer la date<")
                .contains("name=\"pour\" value=\"" + EPN + "\"");
        assertThat(browsed.page("/agir/annuler-atelier/" + PLANNED + "?pour=" + CCAS))
                .contains("Ma boîte aux lettres · pour CCAS de Denain");
    }

    @Test
    void a_proposal_is_answered_by_its_partner_and_taken_back_by_its_proposer() throws Exception {
        assertThat(as(EPN, "/partenariats/" + SECRET))
                .contains("action=\"/agir/accepter-partenariat/" + SECRET + "\"", to("decliner-partenariat", SECRET))
                .doesNotContain("/agir/retirer-partenariat");
        assertThat(as(CCAS, "/partenariats/" + SECRET))
                .contains(to("retirer-partenariat", SECRET))
                .doesNotContain("/agir/accepter-partenariat", "/agir/terminer-partenariat");
    }

    @Test
    void a_partnership_of_two_without_end_is_ended_neither_left_nor_renewed() throws Exception {
        assertThat(as(EPN, "/partenariats/" + PACT))
                .contains(to("terminer-partenariat", PACT))
                .doesNotContain("/agir/quitter-partenariat", "/agir/prolonger-partenariat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ressources", "/ateliers", "/partenariats"})
    void one_begins_from_the_lists(String list) throws Exception {
        assertThat(as(EPN, list)).containsPattern("href=\"/agir/(partager-ressource|proposer-[a-z]+)\\?vers=");
        assertThat(browsed.page(list, RunningService.bearing(RunningService.ISSUER.analyst())))
                .doesNotContain("/agir/");
    }

    @Test
    void who_only_reads_and_who_looks_at_the_past_is_offered_nothing() throws Exception {
        var analyst = RunningService.bearing(RunningService.ISSUER.analyst());
        for (var record : List.of("/ressources/" + TABLETS, "/ateliers/" + PLANNED, "/partenariats/" + PACT)) {
            assertThat(browsed.page(record, analyst)).as(record).doesNotContain("/agir/");
            assertThat(as(EPN, record + "?at=2026-11-25")).as(record).doesNotContain("/agir/");
        }
    }

    @Test
    void a_form_that_corrects_begins_with_what_is_known() throws Exception {
        assertThat(as(CCAS, "/agir/replanifier-atelier/" + PLANNED))
                .contains("value=\"2026-12-20\"", "value=\"14:00\"", "value=\"16:00\"");
        assertThat(as(EPN, "/agir/compter-ressource/" + TABLETS)).contains("value=\"10\"");
    }

    @Test
    void a_venue_is_found_by_its_name_wherever_it_is() throws Exception {
        assertThat(as(EPN, "/agir/proposer-atelier"))
                .contains("<option value=\"Salle Arago (Liévin)\">", "<option value=\"securite_numerique\">Sécurité");
        assertThat(browsed.part("/suggestions/venue?venueId=wils")).contains("Espace Wilson (Denain)");
    }

    private static String as(UUID structure, String address) throws Exception {
        return browsed.page(address, RunningService.bearing(RunningService.ISSUER.member(structure)));
    }

    private static String to(String act, UUID record) {
        return "href=\"/agir/" + act + "/" + record + "?pour=";
    }
}

package fr.maillage.query.today;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits and what the week brings, as a browser gets it. It is Wednesday 2 December 2026, 10 h 30 in Paris. */
class TodayIT {

    private static RunningService service;
    private static Browsed browsed;

    @BeforeAll
    static void a_network_at_work() throws Exception {
        service = NetworkAtWork.shared();
        browsed = new Browsed(service);
    }

    @Test
    void what_waits_is_counted_by_kind_and_leads_to_its_record() throws Exception {
        assertThat(browsed.page("/"))
                .contains("1 chose", "en attente", "1 partenariat sans réponse")
                .contains("Attend la réponse de EPN de Liévin")
                .contains("<a href=\"/partenariats/" + NetworkAtWork.SECRET + "\">Projet confidentiel</a>");
    }

    @Test
    void beside_what_waits_the_hub_asks_again_and_whoever_is_awaited_answers() throws Exception {
        assertThat(browsed.page("/a-faire"))
                .contains("/agir/ouvrir-suivi/" + NetworkAtWork.SECRET, "Relancer", "Coordonnées")
                .doesNotContain("/agir/accepter-partenariat");
        var awaited = RunningService.bearing(RunningService.ISSUER.member(NetworkAtWork.EPN));
        assertThat(browsed.page("/a-faire", awaited))
                .contains("/agir/accepter-partenariat/" + NetworkAtWork.SECRET)
                .doesNotContain("Relancer");
        var analyst = RunningService.bearing(RunningService.ISSUER.analyst());
        assertThat(browsed.page("/a-faire", analyst))
                .contains("Projet confidentiel")
                .doesNotContain("/agir/");
    }

    @Test
    void a_territory_narrows_what_happened_what_waits_and_the_links() throws Exception {
        assertThat(browsed.page("/?territory=departement:02"))
                .contains("Rien n’attend de réponse", "entre dans l", "Médiathèque d&#39;Hirson")
                .doesNotContain("Projet confidentiel", "Salle Arago")
                .contains("/api/activity/stream?territory=departement:02", "/fil?territory=departement:02");
        assertThat(browsed.page("/?territory=departement:59"))
                .contains("territory=departement:59\">Projet confidentiel");
        assertThat(browsed.part("/fil?apres=0&territory=departement:02"))
                .contains("Hirson")
                .doesNotContain("EPN de Liévin");
    }

    @Test
    void the_week_holds_workshops_and_what_is_handed_over_on_the_day_that_is_looked_at() throws Exception {
        assertThat(browsed.page("/")).contains("Rien n’est prévu dans les sept jours");
        assertThat(browsed.page("/?at=2026-10-10"))
                .contains("Vous regardez le passé", "Les sept jours suivants", "Confirmé")
                .contains("<a href=\"/ateliers/" + NetworkAtWork.HELD + "?at=2026-10-10\">Mots de passe</a>");
        assertThat(browsed.page("/?at=2026-09-28&territory=departement:62"))
                .contains("Départ :", "Valise de dix tablettes", "Prêté à CCAS de Denain", "Dans la journée");
        assertThat(browsed.page("/?at=2026-09-28&territory=departement:59")).contains("Rien n’est prévu");
    }

    @Test
    void all_that_waits_has_an_address_for_each_kind() throws Exception {
        assertThat(browsed.page("/a-faire")).contains("<h2>1 partenariat sans réponse</h2>");
        assertThat(browsed.page("/a-faire?kind=LATE_RETURN")).contains("Rien ne vous attend");
    }

    @Test
    void a_record_known_by_its_id_alone_is_found() throws Exception {
        var answer = service.get("/fiche/" + NetworkAtWork.ARAGO + "?at=2026-10-10");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/lieux/" + NetworkAtWork.ARAGO + "?at=2026-10-10"));
        assertThat(service.get("/fiche/00000000-0000-0000-0000-0000000000ff").statusCode())
                .isEqualTo(404);
    }

    @Test
    void reservations_are_narrowed_by_the_place_of_what_is_lent() throws Exception {
        assertThat(service.json("/api/reservations?territory=departement:62")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.json("/api/reservations?territory=departement:59")
                        .path("total")
                        .asInt())
                .isZero();
    }
}

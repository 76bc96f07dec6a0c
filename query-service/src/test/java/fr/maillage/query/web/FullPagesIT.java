package fr.maillage.query.web;

import static fr.maillage.query.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Approval;
import fr.maillage.events.Period;
import fr.maillage.events.Place;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import fr.maillage.territory.Territories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More than pages hold: what is live comes first, and what is left out is counted. It is 2 December 2026. */
class FullPagesIT {

    private static final int OVER = 500;
    private static final int TO_COME = 15;
    private static final int THIS_WEEK = 70;
    private static final int LATER = 450;
    private static final String BASSIN = "246200364";
    private static final UUID EPN = id(1);
    private static final UUID CCAS = id(2);
    private static final UUID TABLETS = id(3);
    private static final UUID LATE = id(4);
    private static final UUID LIBRARY = id(5);

    private static final Pattern PART = Pattern.compile("href=\"/territoires/commune/\\d{5}\">[^<]+</a><span>1</span>");

    private static RunningService service;
    private static Browsed hub;

    @BeforeAll
    static void a_network_that_never_stops() throws Exception {
        service = new RunningService();
        hub = new Browsed(service);
        var tablets = new ResourceProfile("Valise de tablettes", null, null, "62510", null, null, null);
        var facts = new Facts()
                .say(EPN, Facts.structure("EPN de Liévin", null, "62510"), "62510")
                .say(CCAS, Facts.structure("CCAS de Denain", null, "59172"), "59172")
                .say(CCAS, new MembershipRequested(), "59172")
                .say(CCAS, new MembershipAccepted(LocalDate.of(2026, 1, 10)), "59172")
                .by(EPN)
                .say(
                        TABLETS,
                        new ResourceShared(EPN, ResourceKind.EQUIPMENT, tablets, 10, Approval.BY_OWNER, null),
                        "62510")
                .by(CCAS);
        for (var n = 0; n < OVER; n++) {
            facts.say(TABLETS, asked(id(1000 + n), "2026-10-01T08:00:00Z", n, "Restée sans réponse"), "62510");
        }
        facts.say(TABLETS, asked(LATE, "2026-11-20T08:00:00Z", 0, "Prêt en retard"), "62510")
                .by(EPN)
                .say(TABLETS, new ReservationAccepted(LATE), "62510")
                .say(TABLETS, new ResourceHandedOver(LATE, Instant.parse("2026-11-20T08:00:00Z")), "62510")
                .by(CCAS);
        for (var n = 0; n < TO_COME; n++) {
            facts.say(TABLETS, asked(id(2000 + n), "2026-12-10T08:00:00Z", n, "Demande à venir"), "62510");
        }
        workshops(facts.say(LIBRARY, Facts.structure("Médiathèque d'Hirson", null, "02381"), "02381")
                .by(LIBRARY));
        venues(facts);
        service.publish(facts);
    }

    private static void workshops(Facts facts) {
        facts.say(id(3000), workshop("Jamais confirmé", "2026-11-25T08:00:00Z"), "02381");
        for (var n = 0; n < THIS_WEEK; n++) {
            facts.say(id(4000 + n), workshop("Cette semaine", "2026-12-03T08:00:00Z"), "02381");
        }
        for (var n = 0; n < LATER; n++) {
            facts.say(id(5000 + n), workshop("Plus tard", "2026-12-20T08:00:00Z"), "02381");
        }
    }

    private static WorkshopProposed workshop(String title, String from) {
        var start = Instant.parse(from);
        return new WorkshopProposed(
                LIBRARY,
                List.of(id(6)),
                new WorkshopProfile(title, "email", null, null, List.of(), null),
                new WorkshopPlace(null, null, "02381"),
                new Period(start, start.plusSeconds(3600)),
                null);
    }

    private static void venues(Facts facts) {
        var communes = Territories.load().communesOf(BASSIN);
        for (var n = 0; n < 26; n++) {
            var code = communes.get(n).code();
            facts.say(id(6000 + n), Facts.venue("Salle", new Place("1 rue", null, "62800", code, null)), code);
        }
    }

    private static ReservationRequested asked(UUID id, String from, int hours, String purpose) {
        var start = Instant.parse(from).plus(Duration.ofHours(hours));
        return new ReservationRequested(id, CCAS, new Period(start, start.plusSeconds(3600)), 1, purpose, null);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void what_went_by_pushes_nothing_live_off_the_page_of_a_resource() throws Exception {
        var page = hub.page("/ressources/" + TABLETS);

        assertThat(page).contains("À rendre depuis le 20 novembre", "20 ici, sur 516");
        assertThat(page.split("Demande à venir", -1)).hasSize(TO_COME + 1);
        assertThat(page.split("Restée sans réponse", -1)).as("filling the page").hasSize(4 + 1);
        assertThat(hub.page("/ressources/" + TABLETS + "?lang=en")).contains("20 here, out of 516");
    }

    @Test
    void a_member_is_told_where_to_begin_what_it_does_not_do_yet() throws Exception {
        assertThat(hub.page("/ma-structure", RunningService.bearing(RunningService.ISSUER.member(CCAS))))
                .containsPattern(
                        "Vous ne partagez rien[^§]*href=\"/agir/partager-ressource[^>]*>Partager une ressource</a>")
                .doesNotContain("demander-adhesion");
    }

    @Test
    void what_went_by_hides_no_request_from_the_structure_that_owes_the_answer() throws Exception {
        var page = hub.page("/ma-structure", RunningService.bearing(RunningService.ISSUER.member(EPN)));

        assertThat(page).contains("À rendre depuis le 20 novembre").containsPattern("16 demandes");
        assertThat(page.split("/agir/accepter-reservation/" + TABLETS, -1)).hasSize(TO_COME + 1);
    }

    @Test
    void requests_the_week_and_a_history_say_how_much_they_leave_out() throws Exception {
        assertThat(hub.page("/ressources")).containsPattern("Demandes en attente[^§]{0,40}12 ici, sur 15");
        assertThat(hub.page("/")).containsPattern("Cette semaine[^§]{0,40}60 ici, sur 70");
        assertThat(hub.page("/ressources/" + TABLETS + "?history=all"))
                .contains("19 actions plus anciennes ne sont pas montrées ici.");
        assertThat(hub.page("/ressources/" + TABLETS)).contains("499 actions plus anciennes<");
    }

    @Test
    void a_month_that_is_cut_says_so_and_calls_no_day_free_that_it_does_not_reach() throws Exception {
        assertThat(hub.page("/ateliers?by=month&day=2026-12-01"))
                .containsPattern("<h1>520 ateliers\\s")
                .contains("Les 500 premiers ateliers sont ici", "datetime=\"2026-12-20\"")
                .doesNotContain("datetime=\"2026-12-21\"");
        assertThat(hub.page("/ateliers"))
                .containsPattern("<h1>70 ateliers\\s")
                .contains("datetime=\"2026-12-06\"")
                .doesNotContain("premiers ateliers sont ici");
    }

    @Test
    void what_lapsed_is_in_the_agenda_and_in_its_file_where_it_is_asked_for() throws Exception {
        var file = "/exports/ateliers.csv?from=2026-11-23&to=2026-11-29";
        assertThat(hub.page("/ateliers?day=2026-11-25"))
                .contains("Aucun atelier")
                .doesNotContain("Jamais confirmé");
        assertThat(service.get(file).body()).doesNotContain("Jamais confirmé");
        assertThat(hub.page("/ateliers?day=2026-11-25&status=LAPSED"))
                .containsPattern("<h1>1 atelier\\s")
                .contains("Jamais confirmé");
        assertThat(service.get(file + "&status=LAPSED").body()).contains("Jamais confirmé");
    }

    @Test
    void all_the_parts_of_a_territory_are_there_the_last_ones_folded() throws Exception {
        var page = hub.page("/territoires/epci/" + BASSIN);

        assertThat(page).contains("<summary>Encore 2</summary>");
        assertThat(PART.matcher(page.substring(page.indexOf("id=\"carte\""), page.indexOf("id=\"actions\"")))
                        .results())
                .hasSize(26);
    }
}

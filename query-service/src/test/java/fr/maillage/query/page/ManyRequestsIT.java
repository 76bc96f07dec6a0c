package fr.maillage.query.page;

import static fr.maillage.query.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.events.Approval;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More requests than a page shows, most of them for a time that went by. It is 2 December 2026. */
class ManyRequestsIT {

    private static final int OVER = 120;
    private static final int TO_COME = 15;
    private static final UUID EPN = id(1);
    private static final UUID CCAS = id(2);
    private static final UUID TABLETS = id(3);
    private static final UUID LATE = id(4);

    private static RunningService service;
    private static Browsed hub;

    @BeforeAll
    static void a_network_where_nobody_answers() throws Exception {
        service = new RunningService(EmbeddedKafka.temporary());
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
        service.publish(facts);
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

        assertThat(page).contains("À rendre depuis le 20 novembre", "20 ici, sur 136");
        assertThat(page.split("Demande à venir", -1)).hasSize(TO_COME + 1);
        assertThat(page.split("Restée sans réponse", -1)).as("filling the page").hasSize(4 + 1);
        assertThat(hub.page("/ressources/" + TABLETS + "?lang=en")).contains("20 here, out of 136");
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
}

package fr.maillage.query.todo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Contact;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueProfile;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** A venue of which national readers make something else than is said: its structure and the hub are told. */
class WithoutServicesIT {

    private static final UUID EPN = Facts.id(1);
    private static final UUID BARE = Facts.id(11);

    private static RunningService service;
    private static Browsed hub;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        hub = new Browsed(service);
        var profile = new VenueProfile(
                "Salle Arago",
                List.of(),
                new Contact("+68940123456", List.of(), List.of()),
                null,
                null,
                List.of("Fixe"),
                null,
                null,
                "https://exemple.fr:8443/rdv",
                null);
        var place = new Place("Résidence « Les Lilas »", null, "62800", "62510", null);
        var nothing = new Offer(List.of(), List.of("Seniors"), List.of(), List.of(), List.of(), List.of());
        service.publish(new Facts()
                .apart()
                .at("2026-11-01T09:00:00Z")
                .say(EPN, Facts.structure("EPN de Liévin", null, "62510"), "62510")
                .say(Facts.id(12), Facts.venue("Espace Wilson", Facts.denain(), EPN, null), "59172")
                .say(
                        BARE,
                        new VenueDeclared(
                                EPN,
                                null,
                                profile,
                                place,
                                Facts.hours("Mo-Fr 09:00-12:00; SH off"),
                                nothing,
                                List.of(),
                                null,
                                null),
                        "62510"));
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void the_hub_and_the_structure_that_carries_it_have_it_to_mend() throws Exception {
        for (var todo : List.of(
                service.json("/api/todo?kind=VENUE_WITHOUT_SERVICES"),
                service.json("/api/todo?kind=venue_without_services", "Maillage-Structure", EPN.toString()))) {
            assertThat(todo.get("total").asInt()).isOne();
            assertThat(todo.at("/items/0/id").asString()).isEqualTo(BARE.toString());
            assertThat(todo.at("/items/0/text").asString())
                    .isEqualTo(
                            "Services non renseignés (lu « n’accueille pas de public » par la cartographie nationale)"
                                    + " : Salle Arago");
            assertThat(todo.at("/items/0/waitsFor").asString()).isEqualTo("les services, à indiquer par EPN de Liévin");
        }
    }

    @Test
    void the_pages_of_the_hub_and_of_the_structure_lead_to_the_form() throws Exception {
        assertThat(hub.page("/")).contains("1 lieu sans service", "/agir/changer-offre/" + BARE);
        assertThat(own("/ma-structure"))
                .contains("1 lieu sans service", "/a-faire?kind=VENUE_WITHOUT_SERVICES")
                .doesNotContain("Tout est à jour");
        assertThat(own("/a-faire?kind=VENUE_WITHOUT_SERVICES"))
                .contains("/agir/changer-offre/" + BARE, "Indiquer les services")
                .doesNotContain("Changer les services");
        assertThat(own("/agir/changer-offre/" + BARE))
                .contains("Sans service, la cartographie nationale dira que ce lieu n’accueille pas de public");
    }

    @Test
    void its_record_says_to_those_who_may_mend_it_what_is_exported_instead() throws Exception {
        assertThat(own("/lieux/" + BARE))
                .contains(
                        "Lecture nationale",
                        "l’export écrit « Résidence Les Lilas »",
                        "« https://exemple.fr:8443/rdv » n’est pas lu par la cartographie nationale",
                        "Le numéro +68940123456 n’est pas lu",
                        "Ce lieu n’accueille pas de public");
        assertThat(own("/lieux/" + BARE + "?lang=en")).contains("As read nationally", "receives no public");
        assertThat(hub.page("/lieux/" + Facts.id(12))).doesNotContain("Lecture nationale");
        assertThat(service.visit("/lieux/" + BARE).body()).doesNotContain("Lecture nationale");
    }

    @Test
    void its_record_says_so_of_hours_too() throws Exception {
        assertThat(HtmlUtils.htmlUnescape(own("/lieux/" + BARE)))
                .contains(
                        "Les horaires « Mo-Fr 09:00-12:00; SH off » ne sont pas jugés comme ici",
                        "l’export écrit « Mo-Fr 09:00-12:00 open \"vacances scolaires : fermé\" »");
        assertThat(own("/lieux/" + BARE + "?lang=en")).contains("The hours “Mo-Fr 09:00-12:00; SH off” are not judged");
    }

    private static String own(String address) throws Exception {
        return hub.page(address, RunningService.bearing(RunningService.ISSUER.member(EPN)));
    }
}

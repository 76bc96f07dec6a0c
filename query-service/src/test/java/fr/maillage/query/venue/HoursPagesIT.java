package fr.maillage.query.venue;

import static fr.maillage.query.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Hours;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hours of every kind on the pages of a running service, where it is Wednesday 2 December 2026, 10 h 30. */
class HoursPagesIT {

    private static RunningService service;

    @BeforeAll
    static void venues() throws Exception {
        service = new RunningService();
        var facts = new Facts().at("2026-12-01T09:00:00Z").from("form");
        venue(facts, 1, new Hours("Mo-Su 00:00-24:00 \"uniquement sur rendez-vous\"", null, null));
        venue(facts, 2, Facts.hours("Mo-Fr 14:00-17:00 || \"sur rendez-vous\""));
        venue(facts, 3, Facts.hours("Mo-Fr 09:00-17:00; SH Mo-Fr 10:00-12:00; PH off"));
        venue(facts, 4, new Hours("Mo 09:00-12:00,09:00-12:00; We 10:00-12:00", null, "se chevauchent le même jour"));
        venue(facts, 5, Facts.hours("Mo[1] 14:00-17:00; We 10:00-11:00; Tu 14:00-14:00"));
        service.publish(facts);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void a_venue_on_appointment_is_neither_open_nor_closed() throws Exception {
        assertThat(record(1))
                .contains("Sur rendez-vous", "<td>sur rendez-vous</td>")
                .doesNotContain("jour et nuit");
        assertThat(record(2)).contains("Sur rendez-vous", "14 h à 17 h", "sinon sur rendez-vous");
        assertThat(page("/lieux/" + id(2) + "?lang=en")).contains("By appointment", "otherwise by appointment");
    }

    @Test
    void only_what_is_open_for_certain_is_open_now() throws Exception {
        assertThat(page("/lieux?open=now"))
                .containsPattern("<h1>3 lieux\\s")
                .contains("Lieu 3", "Lieu 4", "Lieu 5")
                .doesNotContain("Lieu 1", "Lieu 2");
    }

    @Test
    void holidays_stand_beside_the_week() throws Exception {
        assertThat(record(3))
                .contains("Ouvert jusqu’à 17 h", "vacances scolaires, lundi à vendredi : 10 h à 12 h")
                .contains("jours fériés : fermé")
                .doesNotContain("illisibles");
    }

    @Test
    void one_slip_does_not_hide_the_week_even_where_it_was_recorded_as_unreadable() throws Exception {
        assertThat(record(4))
                .contains("Ouvert jusqu’à 12 h", "9 h à 12 h", "Texte reçu : ")
                .doesNotContain("illisibles");
        assertThat(service.get("/api/venues/" + id(4)).body())
                .contains("\"normalized\":\"Mo 09:00-12:00; We 10:00-12:00\"", "\"error\":null");
    }

    @Test
    void hours_of_some_weeks_are_said_beside_those_of_this_one() throws Exception {
        assertThat(record(5))
                .contains(
                        "le 1er lundi du mois, 14 h à 17 h", "à confirmer (14:00-14:00)", "ils changent dans l’année");
    }

    private static void venue(Facts facts, int number, Hours hours) {
        facts.say(id(number), Facts.venue("Lieu " + number, Facts.lievin()), "62510")
                .say(id(number), new VenueHoursSet(hours, null), "62510");
    }

    private static String record(int number) throws Exception {
        return page("/lieux/" + id(number));
    }

    private static String page(String address) throws Exception {
        var answer = service.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body().replace('\u00a0', ' ');
    }
}

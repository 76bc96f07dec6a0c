package fr.maillage.query.activity;

import static fr.maillage.query.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Place;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file of many lines, larger than what is read at once, with somebody else's word in the midst of it. */
class ActivityGroupsIT {

    private static final UUID EPN = id(1);
    private static final UUID ARAGO = id(2);
    private static final int LINES = 150;

    private static final Facts FACTS = new Facts();
    private static RunningService service;

    @BeforeAll
    static void a_large_file() throws Exception {
        service = new RunningService();
        FACTS.at("2026-12-01T09:00:00Z")
                .apart()
                .by(EPN)
                .say(EPN, Facts.structure("EPN de Liévin", null, "62510"), "62510");
        FACTS.from("import:nuit").together();
        declare(100, LINES / 2);
        FACTS.apart().from("form").say(ARAGO, Facts.venue("Salle Arago", Facts.lievin()), "62510");
        FACTS.from("import:nuit").together();
        declare(100 + LINES / 2, LINES / 2);
        FACTS.apart().from("form").say(ARAGO, new VenueConfirmed(LocalDate.of(2026, 12, 1), null), "62510");
        service.publish(FACTS);
    }

    private static void declare(long first, int count) {
        LongStream.range(first, first + count)
                .forEach(n -> FACTS.say(id(n), Facts.venue("Lieu reçu " + n, street(n)), "59172"));
    }

    /** Each in its own street, or they would be told as one and the same. */
    private static Place street(long n) {
        return new Place(n + " rue de la Liberté " + n, null, "59220", "59172", null);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void what_came_in_one_go_is_one_line_though_somebody_spoke_in_between() throws Exception {
        var page = service.get("/").body();

        assertThat(page)
                .contains("Salle Arago")
                .containsOnlyOnce("nouveaux lieux")
                .containsOnlyOnce(LINES + " nouveaux lieux")
                .doesNotContain("Lieu reçu 1");
    }

    @Test
    void what_happens_is_added_to_what_was_counted_before() throws Exception {
        var before = FACTS.log().size();
        assertThat(service.get("/").body()).contains(before + " actions", "dans 2 communes");

        FACTS.apart()
                .say(ARAGO, new VenueConfirmed(LocalDate.of(2026, 12, 2), null), "62510")
                .say(id(3), Facts.venue("Médiathèque", Facts.denain()), "59172", "59606");
        service.publish(FACTS);

        var page = service.get("/").body();
        assertThat(page).contains(before + 2 + " actions", "dans 3 communes");
        assertThat(page).isEqualTo(service.get("/").body());
    }
}

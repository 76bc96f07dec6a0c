package fr.maillage.query.security;

import static fr.maillage.query.security.OncePublic.AGAIN;
import static fr.maillage.query.security.OncePublic.BACK;
import static fr.maillage.query.security.OncePublic.CANCELLED;
import static fr.maillage.query.security.OncePublic.CLOSED;
import static fr.maillage.query.security.OncePublic.CONFIRMED_ON;
import static fr.maillage.query.security.OncePublic.EPN;
import static fr.maillage.query.security.OncePublic.LAPSED;
import static fr.maillage.query.security.OncePublic.LEFT;
import static fr.maillage.query.security.OncePublic.MOVED;
import static fr.maillage.query.security.OncePublic.NEVER;
import static fr.maillage.query.security.OncePublic.PROPOSED;
import static fr.maillage.query.security.OncePublic.REFUSED;
import static fr.maillage.query.security.OncePublic.SERIES;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.query.RunningService;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was public stays public, with what became of it; what never was is told to nobody. On 2 December 2026. */
class WhatWasPublicStaysIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = OncePublic.shared();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Vide-grenier numérique,Mots de passe,Mots de passe; suite,Réparer son téléphone",
                "status=CANCELLED|Mots de passe",
                "status=PROPOSED|Mots de passe; suite",
                "status=LAPSED|Vide-grenier numérique",
                "status=CONFIRMED|Réparer son téléphone",
                "series=01900000-0000-7000-8000-00000000001d|Mots de passe,Mots de passe; suite",
                "status=CANCELLED&at=2026-11-06|''",
                "at=2026-11-04|''",
            })
    void a_workshop_once_confirmed_is_in_the_public_list_whatever_became_of_it(String question, String titles)
            throws Exception {
        assertThat(SERIES.toString()).endsWith("1d");
        var page = service.seen("/api/workshops?" + question);
        var wanted = titles.isEmpty()
                ? List.<String>of()
                : List.of(titles.replace(',', '\n').replace(';', ',').split("\n"));

        assertThat(page.get("items").valueStream().map(one -> one.get("title").asString()))
                .containsExactlyElementsOf(wanted);
        assertThat(page.get("total").asInt()).isEqualTo(wanted.size());
    }

    @Test
    void a_cancelled_workshop_says_why_and_not_who_had_declined() throws Exception {
        var workshop = service.seen("/api/workshops/" + CANCELLED);
        var page = service.visit("/ateliers/" + CANCELLED);

        assertThat(workshop.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(workshop.get("cancellation").asString()).isEqualTo("La salle est inondée");
        assertThat(workshop.get("invited").valueStream().map(one -> one.get("name")
                        .asString()))
                .containsExactly("Club Micro");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Motif : La salle est inondée", "Annulé", "Mots de passe, suite", "Structures participantes")
                .doesNotContain(
                        "Pas d&#39;intervenant", "Pas d'intervenant", "Atelier du Marais", "href=\"/ressources");
    }

    @Test
    void a_moved_workshop_is_tentative_at_its_new_time_and_gives_no_link_away() throws Exception {
        var workshop = service.seen("/api/workshops/" + MOVED);
        var page = service.visit("/ateliers/" + MOVED);

        assertThat(workshop.get("status").asString()).isEqualTo("PROPOSED");
        assertThat(workshop.get("startsAt").asString()).isEqualTo("2026-12-18T13:00:00Z");
        assertThat(workshop.get("moveReason").asString()).isEqualTo("Grève des transports");
        assertThat(workshop.get("movedFrom").asString()).isEqualTo("2026-12-11T13:00:00Z");
        assertThat(workshop.get("link").isNull()).isTrue();
        assertThat(workshop.get("invited")).isEmpty();
        assertThat(page.body())
                .contains(
                        "Prévu d’abord le vendredi 11 décembre à 14\u00a0h. Cet atelier était confirmé.",
                        "Motif : Grève des transports")
                .as("nothing is said to be none of which one may not know")
                .doesNotContain(
                        "visio.exemple.fr",
                        "Structures invitées",
                        "Structures participantes",
                        "Réservé pour l’atelier");
        assertThat(service.visit("/ateliers/" + MOVED + "?lang=en").body())
                .contains("First planned on Friday 11 December at ");
        assertThat(service.json("/api/workshops/" + MOVED).get("link").asString())
                .as("its network knows where")
                .isEqualTo("https://visio.exemple.fr/salon");
    }

    @Test
    void confirmed_again_it_stands_where_it_is_now() throws Exception {
        var workshop = service.seen("/api/workshops/" + AGAIN);

        assertThat(workshop.get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(workshop.get("moveReason").isNull()).isTrue();
        assertThat(workshop.get("movedFrom").asString()).isEqualTo("2026-12-12T13:00:00Z");
        assertThat(service.visit("/ateliers/" + AGAIN).body())
                .contains("Prévu d’abord le samedi 12 décembre à 14\u00a0h.");
        assertThat(workshop.get("link").asString()).isEqualTo("https://visio.exemple.fr/salon");
    }

    @Test
    void the_calendar_that_is_followed_is_told_what_became_of_each() throws Exception {
        var cancelled = event(CANCELLED);
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(cancelled, Property.DESCRIPTION)).startsWith("Annulé : La salle est inondée");
        assertThat(value(cancelled, Property.SEQUENCE)).isEqualTo("4");
        assertThat(value(cancelled, Property.LAST_MODIFIED)).isEqualTo("20261110T090000Z");
        assertThat(value(cancelled, Property.DTSTAMP)).isEqualTo("20261110T090000Z");

        var moved = event(MOVED);
        assertThat(value(moved, Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(value(moved, Property.DTSTART)).isEqualTo("20261218T130000Z");
        assertThat(value(moved, Property.DESCRIPTION))
                .contains("Motif : Grève des transports")
                .contains("\nPrévu d’abord le vendredi 11 décembre à 14\u00a0h.\n");
        assertThat(moved.getProperty(Property.URL)).isEmpty();

        var lapsed = event(LAPSED);
        assertThat(value(lapsed, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(lapsed, Property.DESCRIPTION)).contains("n’a pas été confirmé à nouveau");
        assertThat(value(lapsed, Property.SEQUENCE))
                .as("one more than its last fact")
                .isEqualTo("5");
        assertThat(value(lapsed, Property.LAST_MODIFIED)).isEqualTo("20261201T130000Z");
        assertThat(events("")).hasSize(4);
        assertThat(events("?at=" + CONFIRMED_ON))
                .hasSize(4)
                .allSatisfy(event -> assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED"));
    }

    @Test
    void the_table_holds_the_same_and_why() throws Exception {
        var rows = CsvReader.builder()
                .ofNamedCsvRecord(service.visit("/exports/ateliers.csv").body())
                .stream()
                .toList();

        assertThat(rows)
                .extracting(row -> row.getField("statut") + " " + row.getField("motif_annulation")
                        + row.getField("motif_changement"))
                .containsExactly(
                        "CANCELLED La salle est inondée", "PROPOSED Grève des transports", "LAPSED ", "CONFIRMED ");
        assertThat(service.visit("/ateliers?day=2026-12-10").body()).contains("Mots de passe", "Annulé");
    }

    @Test
    void it_was_not_public_before_it_was_confirmed() throws Exception {
        assertThat(service.visit("/api/workshops/" + CANCELLED + "?at=2026-11-04")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.seen("/api/workshops/" + CANCELLED + "?at=" + CONFIRMED_ON)
                        .get("status")
                        .asString())
                .isEqualTo("CONFIRMED");
        assertThat(service.seen("/api/workshops/" + CANCELLED + "?at=2026-11-10")
                        .get("status")
                        .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void what_never_was_confirmed_is_told_to_nobody() throws Exception {
        for (var id : List.of(NEVER, PROPOSED)) {
            assertThat(service.visit("/api/workshops/" + id).statusCode()).isEqualTo(404);
            assertThat(service.visit("/ateliers/" + id).statusCode()).isEqualTo(404);
            assertThat(service.get("/api/workshops/" + id).statusCode()).isEqualTo(200);
        }
        var every = "?status=PROPOSED,CONFIRMED,LAPSED,CANCELLED,HELD";
        for (var file : List.of("/exports/ateliers.ics", "/exports/ateliers.csv", "/api/workshops")) {
            assertThat(service.visit(file + every).body()).doesNotContain("Soirée secrète", "Projet en l'air");
        }
    }

    @Test
    void a_venue_that_closed_says_since_when_and_why() throws Exception {
        var venue = service.seen("/api/venues/" + CLOSED);
        var page = service.visit("/lieux/" + CLOSED);
        var export = "/exports/lieux-mediation-numerique.csv";

        assertThat(venue.get("status").asString()).isEqualTo("CLOSED");
        assertThat(venue.at("/closure/reason").asString()).isEqualTo("fin du bail");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("fin du bail").doesNotContain("href=\"/agir");
        assertThat(service.seen("/api/venues?status=CLOSED").get("total").asInt())
                .isEqualTo(1);
        assertThat(service.visit(export).body()).doesNotContain("Ancien point");
        assertThat(service.visit(export + "?status=CLOSED").body()).contains("Ancien point");
    }

    @Test
    void a_structure_that_left_says_so_and_not_why() throws Exception {
        var left = service.seen("/api/structures/" + LEFT);
        var page = service.visit("/structures/" + LEFT);

        assertThat(left.at("/membership/status").asString()).isEqualTo("ENDED");
        assertThat(left.at("/membership/since").asString()).isEqualTo("2026-11-21");
        assertThat(left.at("/membership/reason").isNull()).isTrue();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Plus membre").doesNotContain("Cotisation");
        assertThat(service.json("/api/structures/" + LEFT)
                        .at("/membership/reason")
                        .asString())
                .isEqualTo("Cotisation impayée");
    }

    @Test
    void what_a_structure_asked_since_it_left_is_the_networks() throws Exception {
        assertThat(service.seen("/api/structures/" + BACK)
                        .at("/membership/status")
                        .asString())
                .isEqualTo("ENDED");
        assertThat(service.json("/api/structures/" + BACK)
                        .at("/membership/status")
                        .asString())
                .isEqualTo("REFUSED");
        assertThat(service.seen("/api/structures?status=REFUSED").get("total").asInt())
                .isZero();
        assertThat(service.seen("/api/structures?status=ENDED").get("total").asInt())
                .isEqualTo(2);
        assertThat(service.seen("/api/structures")
                        .get("items")
                        .valueStream()
                        .map(one -> UUID.fromString(one.get("id").asString())))
                .containsExactlyInAnyOrder(EPN, LEFT, BACK);
        assertThat(service.visit("/api/structures/" + REFUSED).statusCode()).isEqualTo(404);
        assertThat(service.visit("/exports/structures.csv").body()).doesNotContain("REFUSED", "Cyberbase");
    }

    private static VEvent event(UUID id) throws Exception {
        return events("").stream()
                .filter(event -> value(event, Property.UID).equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<VEvent> events(String question) throws Exception {
        var feed = service.visit("/exports/ateliers.ics" + question).body();
        return new CalendarBuilder().build(new StringReader(feed)).getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return Objects.requireNonNull(event.getProperty(property).orElseThrow().getValue());
    }
}

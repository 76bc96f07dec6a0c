package fr.maillage.query.workshop;

import static fr.maillage.query.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Period;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.events.WorkshopSeries;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import fr.maillage.query.web.form.CommandSide;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A series of five Tuesdays as it is read and answered on 2 December 2026: the CCAS has declined the fourth of them, and the
 * fifth was called off. The club was asked alone to two series: it has declined some dates of the one, and joined the
 * others; of the other it has declined all. A fab lab leads a series of three dates, of which one begins within a week.
 */
class SeriesIT {

    private static final UUID EPN = id(1);
    private static final UUID CCAS = id(2);
    private static final UUID LIBRARY = id(3);
    private static final UUID TOWN = id(4);
    private static final UUID CLUB = id(5);
    private static final UUID LAB = id(6);
    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 16);
    private static final String NOBODY = "Aucun partenaire : toutes les structures invitées ont décliné";
    private static final String SERIES = "Fait partie d’une série de 5 dates";

    private static CommandSide commands;
    private static RunningService service;
    private static Browsed browsed;

    @BeforeAll
    static void start() throws Exception {
        commands = new CommandSide();
        service = new RunningService(commands.setting());
        var facts = new Facts().apart().at("2026-01-10T09:00:00Z");
        structure(facts, EPN, "EPN de Liévin", "62510");
        structure(facts, CCAS, "CCAS de Denain", "59172");
        structure(facts, LIBRARY, "Médiathèque d'Hirson", "02381");
        structure(facts, TOWN, "Mairie d'Avion", "62065");
        structure(facts, CLUB, "Club de Lens", "62498");
        structure(facts, LAB, "Fablab d'Arras", "62041");
        facts.at("2026-10-01T09:00:00Z").by(EPN);
        for (var number = 1; number <= 5; number++) {
            facts.say(id(60 + number), date(number), "62510");
        }
        facts.say(id(71), alone(), "62510");
        soonAndLater(facts.by(LAB));
        facts.by(CCAS).say(id(64), new WorkshopDeclined(CCAS, "Vacances"), "62510");
        facts.by(EPN).say(id(65), new WorkshopCancelled("Salle prise"), "62510");
        stage(facts.at("2026-11-25T09:00:00Z"));
        declined(facts);
        service.publish(facts);
        browsed = new Browsed(service);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    private static void structure(Facts facts, UUID id, String name, String commune) {
        facts.say(id, Facts.structure(name, null, commune), commune)
                .say(id, new MembershipRequested(), commune)
                .say(id, new MembershipAccepted(LocalDate.of(2026, 1, 10)), commune);
    }

    private static WorkshopProposed date(int number) {
        return date("Mardis numériques", TUESDAY.plusWeeks(number - 1), new WorkshopSeries(id(61), number, 5));
    }

    private static void stage(Facts facts) {
        for (var number = 1; number <= 3; number++) {
            var day = LocalDate.of(2026, 12, 3).plusDays(number);
            facts.say(id(80 + number), date("Stage", day, new WorkshopSeries(id(81), number, 3)), "62510");
        }
    }

    /** Three dates, the first on 4 December, the others in January. */
    private static void soonAndLater(Facts facts) {
        var days = List.of(LocalDate.of(2026, 12, 4), LocalDate.of(2027, 1, 15), LocalDate.of(2027, 1, 22));
        for (var number = 1; number <= 3; number++) {
            var series = new WorkshopSeries(id(241), number, 3);
            facts.say(id(240 + number), date(LAB, LIBRARY, "Vendredis", days.get(number - 1), series), "62041");
        }
    }

    /** Six dates from 3 December on, the second and the third declined, and two in January, both declined. */
    private static void declined(Facts facts) {
        facts.by(TOWN);
        for (var number = 1; number <= 6; number++) {
            var day = LocalDate.of(2026, 12, 2).plusDays(number);
            facts.say(
                    id(200 + number), date(TOWN, CLUB, "Jeudis", day, new WorkshopSeries(id(201), number, 6)), "62065");
        }
        for (var number = 1; number <= 2; number++) {
            var day = LocalDate.of(2027, 1, 4).plusDays(number);
            facts.say(
                    id(220 + number), date(TOWN, CLUB, "Lundis", day, new WorkshopSeries(id(221), number, 2)), "62065");
        }
        facts.by(CLUB);
        for (var number : List.of(2, 3, 21, 22)) {
            facts.say(id(200 + number), new WorkshopDeclined(CLUB, null), "62065");
        }
        for (var number : List.of(1, 4, 5, 6)) {
            facts.say(id(200 + number), new WorkshopJoined(CLUB), "62065");
        }
    }

    private static WorkshopProposed date(UUID lead, UUID invited, String title, LocalDate day, WorkshopSeries series) {
        return new WorkshopProposed(
                lead,
                List.of(invited),
                profile(title),
                new WorkshopPlace(null, "https://visio.example/club", "62065"),
                afternoon(day),
                series);
    }

    private static WorkshopProposed date(String title, LocalDate day, WorkshopSeries series) {
        return new WorkshopProposed(
                EPN,
                List.of(CCAS, LIBRARY),
                profile(title),
                new WorkshopPlace(null, "https://visio.example/mardis", "62510"),
                afternoon(day),
                series);
    }

    private static WorkshopProposed alone() {
        return new WorkshopProposed(
                EPN,
                List.of(CCAS),
                profile("Un mercredi"),
                new WorkshopPlace(null, "https://visio.example/seul", "62510"),
                afternoon(TUESDAY.plusDays(1)),
                null);
    }

    private static WorkshopProfile profile(String title) {
        return new WorkshopProfile(title, "email", "À plusieurs mains.", 12, List.of("Seniors"), "Gratuit");
    }

    private static Period afternoon(LocalDate day) {
        var from = day.atTime(LocalTime.of(14, 0))
                .atZone(java.time.ZoneId.of("Europe/Paris"))
                .toInstant();
        return new Period(from, from.plus(Duration.ofHours(2)));
    }

    @Test
    void each_date_says_its_series_and_they_are_found_by_it() throws Exception {
        var dates = service.json("/api/workshops?series=" + id(61));
        assertThat(dates.path("total").asInt()).isEqualTo(5);
        assertThat(dates.path("items").valueStream().map((JsonNode one) -> one.path("startsAt")
                        .asString()))
                .containsExactly(
                        "2027-03-16T13:00:00Z",
                        "2027-03-23T13:00:00Z",
                        "2027-03-30T12:00:00Z",
                        "2027-04-06T12:00:00Z",
                        "2027-04-13T12:00:00Z");
        var third = service.json("/api/workshops/" + id(63));
        assertThat(third.path("series").toString())
                .isEqualTo("{\"id\":\"%s\",\"number\":3,\"size\":5}".formatted(id(61)));
        assertThat(service.json("/api/workshops/" + id(71)).path("series").isNull())
                .isTrue();
        assertThat(browsed.page("/ateliers?by=month&day=2027-03-01&series=" + id(61)))
                .contains("3 ateliers", "Une série")
                .doesNotContain("Un mercredi");
    }

    @Test
    void in_a_calendar_each_date_is_an_event_that_is_related_to_the_first() throws Exception {
        var calendar = service.get("/exports/ateliers.ics").body().replace("\r\n ", "");
        assertThat(times(calendar, "SUMMARY:Mardis numériques")).isEqualTo(5);
        assertThat(times(calendar, "RELATED-TO;RELTYPE=SIBLING:" + id(61))).isEqualTo(4);
        assertThat(service.get("/exports/ateliers.csv")
                        .body()
                        .lines()
                        .filter(line -> line.contains("," + id(61) + ",")))
                .hasSize(5);
    }

    @Test
    void a_date_shows_the_others_with_an_answer_to_each_and_one_to_all() throws Exception {
        var page = as(CCAS, "/ateliers/" + id(62));
        assertThat(page)
                .contains(SERIES, "mardi 16 mars 2027 à 14 h", "mardi 30 mars 2027 à 14 h", "mardi 6 avril 2027 à 14 h")
                .contains("href=\"/ateliers/" + id(61), "href=\"/ateliers/" + id(64), "href=\"/ateliers/" + id(65))
                .contains("action=\"/agir/rejoindre-atelier/" + id(61), "action=\"/agir/rejoindre-atelier/" + id(63))
                .contains(">Toutes les dates<", "href=\"/agir/decliner-serie/")
                .contains("action=\"/agir/rejoindre-serie/")
                .doesNotContain("/agir/rejoindre-atelier/" + id(64), "/agir/rejoindre-atelier/" + id(65));
        assertThat(as(EPN, "/ateliers/" + id(62)))
                .contains("href=\"/agir/annuler-serie/")
                .doesNotContain("/agir/confirmer-serie", "/agir/rejoindre-");
        assertThat(as(CCAS, "/ateliers/" + id(64)))
                .as("the date is answered, others are not")
                .contains("/agir/rejoindre-serie/");
        assertThat(as(CCAS, "/ateliers/" + id(71))).doesNotContain("série", "-serie");
        assertThat(browsed.page("/ateliers/" + id(62) + "?lang=en")).contains("Part of a series of 5 dates");
    }

    @Test
    void a_series_that_waits_is_one_line_with_one_answer_to_all() throws Exception {
        var page = as(CCAS, "/ma-structure");
        assertThat(page)
                .contains("Série menée par EPN de Liévin, 3 dates, du 16 au 30 mars 2027")
                .contains("action=\"/agir/rejoindre-serie/" + id(61), "href=\"/ateliers/" + id(61) + "#serie\"")
                .contains("Répondre date par date")
                .doesNotContain("/agir/rejoindre-atelier/" + id(61), "/agir/rejoindre-atelier/" + id(62))
                .contains("/agir/rejoindre-atelier/" + id(71));
        var here = as(CCAS, "/a-faire");
        assertThat(here)
                .contains("EPN de Liévin propose une série, 3 dates sans réponse depuis 62 jours : ")
                .contains("action=\"/agir/rejoindre-serie/" + id(61), "href=\"/agir/decliner-serie/" + id(61))
                .contains("href=\"/ateliers/" + id(61) + "#serie\"");
        assertThat(times(here, ">Mardis numériques</a>")).isEqualTo(1);
        assertThat(as(CCAS, "/")).contains("propose une série, 3 dates sans réponse");
    }

    @Test
    void it_is_counted_once_for_whoever_waits_and_whoever_is_awaited() throws Exception {
        var hub = service.json("/api/todo?kind=WORKSHOP_UNANSWERED");
        assertThat(hub.path("total").asInt()).as("two series, and one alone").isEqualTo(3);
        assertThat(hub.at("/counts/WORKSHOP_UNANSWERED").asInt()).isEqualTo(3);
        var series = hub.path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id(61).toString()))
                .findFirst()
                .orElseThrow();
        assertThat(series.path("dates").asInt()).isEqualTo(4);
        assertThat(series.path("awaited").valueStream().map(one -> one.path("name")
                        .asString()))
                .containsExactlyInAnyOrder("CCAS de Denain", "Médiathèque d'Hirson");
        assertThat(hub.path("items").valueStream().filter(one -> one.path("dates")
                        .isNull()))
                .hasSize(1);
        assertThat(service.json("/api/todo?kind=WORKSHOP_UNANSWERED", member(LIBRARY))
                        .at("/items/0/dates")
                        .asInt())
                .isEqualTo(4);
        assertThat(service.json("/api/todo?kind=WORKSHOP_UNANSWERED&territory=departement:59")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void dates_that_begin_within_a_week_and_are_not_confirmed_are_one_line_too() throws Exception {
        var todo = service.json("/api/todo?kind=WORKSHOP_UNCONFIRMED", member(EPN));
        assertThat(todo.path("total").asInt()).isEqualTo(1);
        assertThat(todo.at("/items/0/text").asString().replace('\u00a0', ' '))
                .isEqualTo("3 dates d'une série, dont la première le 4 décembre, ne sont pas confirmées : Stage");
        assertThat(as(EPN, "/a-faire")).contains("href=\"/agir/annuler-serie/" + id(81));
    }

    @Test
    void a_date_that_waits_alone_and_as_the_first_of_its_series_has_the_buttons_of_each() throws Exception {
        var todo = service.json("/api/todo", member(LAB)).path("items");
        assertThat(todo.valueStream().map(one -> one.path("id").asString() + ", " + one.path("dates")))
                .containsExactly(id(241) + ", null", id(241) + ", 3");
        assertThat(as(LAB, "/a-faire"))
                .contains("/agir/replanifier-atelier/" + id(241), "/agir/annuler-serie/" + id(241));
    }

    @Test
    void whoever_declined_a_date_does_not_wait_for_it() throws Exception {
        assertThat(as(CLUB, "/ma-structure"))
                .contains("Série menée par Mairie d&#39;Avion, 4 dates, du 3 au 8 décembre")
                .contains("Attend sa confirmation")
                .doesNotContain("2 dates", "6 dates", "date par date");
    }

    @Test
    void dates_that_nobody_can_join_any_more_are_apart_and_are_not_to_be_confirmed() throws Exception {
        var own = as(TOWN, "/ma-structure");
        assertThat(own)
                .contains("Série menée par Mairie d&#39;Avion, 4 dates", "Série menée par Mairie d&#39;Avion, 2 dates")
                .contains(NOBODY, "Décider date par date", "href=\"/ateliers/" + id(202) + "#serie\"")
                .contains("/agir/confirmer-serie/" + id(201))
                .as("the whole series is not called off with some of its dates")
                .doesNotContain("-serie/" + id(202), "Répondre date par date")
                .as("unless they are all of it")
                .contains("/agir/annuler-serie/" + id(221))
                .doesNotContain("/agir/confirmer-serie/" + id(221));
        var todo = service.json("/api/todo?kind=WORKSHOP_UNCONFIRMED", member(TOWN));
        assertThat(todo.path("items")
                        .valueStream()
                        .map(one -> one.path("text").asString().replace('\u00a0', ' ')))
                .containsExactlyInAnyOrder(
                        "4 dates d'une série, dont la première le 3 décembre, ne sont pas confirmées : Jeudis",
                        "2 dates d'une série, dont la première le 4 décembre, n'ont aucun partenaire,"
                                + " toutes les structures invitées ont décliné : Jeudis");
        var before = service.json("/api/todo?kind=WORKSHOP_UNCONFIRMED&at=2026-11-27T14:00:00Z", member(TOWN));
        assertThat(before.path("items")
                        .valueStream()
                        .map(one -> one.path("text").asString().replace('\u00a0', ' ')
                                + ", "
                                + one.path("waitsFor").asString()))
                .as("one date alone")
                .containsExactlyInAnyOrder(
                        "Un atelier commence le 3 décembre et n'est pas confirmé : Jeudis, la confirmation de Mairie d'Avion",
                        "Un atelier commence le 4 décembre et toutes les structures invitées ont décliné : Jeudis,"
                                + " une autre date, ou l'annulation, par Mairie d'Avion");
        assertThat(as(TOWN, "/a-faire"))
                .contains("/agir/confirmer-serie/" + id(201), "href=\"/ateliers/" + id(202) + "#serie\"")
                .doesNotContain("-serie/" + id(202), "Répondre date par date");
        assertThat(as(TOWN, "/a-faire?lang=en")).contains("all structures invited have declined", "another date");
    }

    @Test
    void a_date_says_that_nobody_is_left_and_what_one_answered_oneself() throws Exception {
        assertThat(as(TOWN, "/ateliers/" + id(202)))
                .contains(NOBODY, "/agir/replanifier-atelier/" + id(202), "/agir/annuler-atelier/" + id(202))
                .contains("/agir/annuler-atelier/" + id(203))
                .doesNotContain("/agir/confirmer-atelier/", "/agir/annuler-atelier/" + id(204))
                .doesNotContain("Vous participez", "Vous avez décliné");
        assertThat(as(CLUB, "/ateliers/" + id(204))).contains("Vous participez", "Vous avez décliné", NOBODY);
        assertThat(as(CCAS, "/ateliers/" + id(62))).contains("Attend votre réponse", "Vous avez décliné");
        assertThat(as(CLUB, "/ateliers/" + id(204) + "?lang=en")).contains("You take part", "You declined");
        assertThat(as(TOWN, "/ateliers?by=month&day=2027-01-01"))
                .contains(NOBODY)
                .doesNotContain("Attend sa");
        assertThat(service.json("/api/workshops/" + id(202)).path("status").asString())
                .isEqualTo("PROPOSED");
        assertThat(as(TOWN, "/")).contains(">Aucun partenaire<");
    }

    @Test
    void a_date_is_copied_with_all_that_it_says_but_the_day() throws Exception {
        var copy = as(EPN, "/agir/dupliquer-atelier/" + id(63) + "?pour=" + EPN);
        assertThat(copy)
                .contains("value=\"Mardis numériques\"", "À plusieurs mains.", "value=\"12\"")
                .contains("value=\"https://visio.example/mardis\"")
                .contains("value=\"CCAS de Denain (Denain); Médiathèque d&#39;Hirson (Hirson)\"")
                .containsPattern("value=\"Seniors\" checked")
                .containsPattern("<option value=\"Gratuit\" selected")
                .contains("name=\"when.day\" value=\"\"", "name=\"when.from\" value=\"14:00\"");
    }

    @Test
    void what_was_recorded_for_some_dates_alone_is_told_after() throws Exception {
        commands.answers(200, """
                {"id":"%s","position":1,"workshops":[{"status":200,"id":"%s","sequence":1},
                {"id":"%s","status":409,"code":"workshop.answered","detail":"Cette structure a déjà décliné."}]}""".formatted(id(61), id(61), id(64)));
        var post = HttpRequest.newBuilder(
                        service.unknown("/agir/rejoindre-serie/" + id(61), member(CCAS)), (name, value) -> true)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("pour=" + CCAS))
                .build();
        var answer = service.client().send(post, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(java.util.Objects.requireNonNull(commands.next()).address())
                .isEqualTo("/api/workshops/" + id(61) + "/join");
        var session = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        var headers = Stream.concat(Stream.of(member(CCAS)), Stream.of("Cookie", session))
                .toArray(String[]::new);
        assertThat(browsed.page("/ateliers/" + id(61), headers))
                .contains("La participation est enregistrée. C’est enregistré pour une date.")
                .contains("Rien n’a changé pour une date. Pour le 6 avril 2027 à 14 h : ");
    }

    private static int times(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static String as(UUID structure, String address) throws Exception {
        return browsed.page(address, member(structure));
    }

    private static String[] member(UUID structure) {
        return RunningService.bearing(RunningService.ISSUER.member(structure));
    }
}

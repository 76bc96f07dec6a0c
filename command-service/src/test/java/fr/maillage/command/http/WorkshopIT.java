package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedPostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Joint workshops as members' tools propose, answer and hold them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkshopIT {

    private static final String NEXT_YEAR = Integer.toString(LocalDate.now().getYear() + 1);
    private static final String NOTHING = "{}";

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @SuppressWarnings("NullAway.Init")
    private UUID karim;

    @SuppressWarnings("NullAway.Init")
    private UUID lucie;

    @SuppressWarnings("NullAway.Init")
    private UUID venue;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
        karim = door.member();
        lucie = door.member();
        venue = door.post("/api/venues", PostingIT.venue(karim)).id();
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void a_workshop_is_proposed_joined_confirmed_rescheduled_and_called_off() {
        var proposed = door.post("/api/workshops", proposal(), "Maillage-Structure", karim.toString());
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.header("Location")).isEqualTo("/api/workshops/" + proposed.id());
        assertThat(text("payload", proposed.position()))
                .contains("\"from\":\"%s-03-04T13:00:00Z\"".formatted(NEXT_YEAR))
                .contains("\"communeCode\":\"62510\"");
        assertThat(act(proposed.id(), "confirm", karim, NOTHING).code()).isEqualTo("workshop.not-joined");
        var joined = act(proposed.id(), "join", lucie, NOTHING);
        assertThat(joined.status()).isEqualTo(200);
        assertThat(act(proposed.id(), "join", lucie, NOTHING).header("ETag")).isEqualTo("\"1\"");
        var declined = act(proposed.id(), "decline", lucie, NOTHING);
        assertThat(declined.status()).isEqualTo(409);
        assertThat(declined.code()).isEqualTo("workshop.answered");
        assertThat(act(proposed.id(), "join", door.member(), NOTHING).code()).isEqualTo("workshop.not-invited");
        assertThat(act(proposed.id(), "confirm", karim, NOTHING).status()).isEqualTo(200);
        assertThat(act(proposed.id(), "hold", karim, "{\"attendance\":[{\"people\":9}]}")
                        .code())
                .isEqualTo("workshop.not-started");
        assertThat(act(proposed.id(), "reschedule", karim, timing("05-07T09:00", "05-07T11:00"))
                        .status())
                .isEqualTo(200);
        assertThat(act(proposed.id(), "confirm", karim, NOTHING).code()).isEqualTo("workshop.not-joined");
        assertThat(act(proposed.id(), "cancel", karim, "{}").code()).isEqualTo("workshop.reason.missing");
        assertThat(act(proposed.id(), "cancel", karim, "{\"reason\":\"Salle prise\"}")
                        .status())
                .isEqualTo(200);
        assertThat(act(proposed.id(), "join", lucie, NOTHING).code()).isEqualTo("workshop.cancelled");
    }

    @Test
    void whoever_the_body_names_is_who_the_events_are_said_for_with_their_tags() {
        var body = proposal()
                .replaceFirst("\\{", "{\"axis\":\"EQUIP\",\"level\":\"USE\",\"leadId\":\"%s\",".formatted(karim));
        var proposed = door.post("/api/workshops", body);
        assertThat(text("metadata", proposed.position()))
                .contains("\"structure\":\"" + karim)
                .contains("\"axis\":\"EQUIP\"")
                .contains("\"level\":\"USE\"");
        var joined =
                door.post("/api/workshops/" + proposed.id() + "/join", "{\"structureId\":\"%s\"}".formatted(lucie));
        assertThat(text("metadata", joined.position())).contains("\"structure\":\"" + lucie);
    }

    @Test
    void every_field_at_fault_is_named_at_once() {
        var stranger = door.structure();
        var answer = door.post("/api/workshops", """
                {"theme":"cuisine","description":"a\\u0000b","leadId":"%s","invited":["%s","%s"],"venueId":"%s",
                 "link":"https://visio.example/atelier","startsAt":"2020-01-01T10:00Z","endsAt":"2019-01-01T10:00Z",
                 "seats":0,"audiences":["Chats"],"fee":"Cher"}
                """.formatted(karim, karim, stranger, UUID.randomUUID()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "title workshop.title.missing",
                        "theme workshop.theme.unknown",
                        "description workshop.text.unreadable",
                        "invited[0] workshop.invited.oneself",
                        "invited[1] workshop.structure.unknown",
                        "venueId workshop.venue.unknown",
                        "link workshop.place.both",
                        "startsAt workshop.startsAt.past",
                        "endsAt workshop.endsAt.before-start",
                        "seats workshop.seats.range",
                        "audiences[0] workshop.audience.unknown",
                        "fee workshop.fee.unknown");
    }

    @Test
    void what_is_missing_is_named_too() {
        assertThat(door.post("/api/workshops", "{}").errors())
                .containsExactlyInAnyOrder(
                        "leadId workshop.lead.missing",
                        "invited workshop.invited.missing",
                        "title workshop.title.missing",
                        "theme workshop.theme.missing",
                        "startsAt workshop.startsAt.missing",
                        "endsAt workshop.endsAt.missing",
                        "venueId workshop.place.missing");
        var held = act(propose(), "hold", karim, """
                {"attendance":[{"audience":"Seniors","people":3},{"audience":"Seniors","people":-1},{"people":1.5},{}]}
                """);
        assertThat(held.errors())
                .containsExactlyInAnyOrder(
                        "attendance[1].audience workshop.audience.twice",
                        "attendance[1].people workshop.people.range",
                        "attendance[2].people field.type",
                        "attendance[3].people workshop.people.missing",
                        "attendance[3].audience workshop.audience.twice");
        assertThat(act(propose(), "warn", karim, "{}").errors())
                .containsExactlyInAnyOrder("venueId workshop.venue.missing", "closedOn workshop.closedOn.missing");
    }

    @Test
    void a_workshop_that_has_begun_already_or_lies_in_a_closed_venue_is_refused() {
        // With its quotation mark and hyphen: the digits of a year may stand in an id too.
        var past = door.post(
                "/api/workshops",
                proposal().replace("\"" + NEXT_YEAR + "-", "\"2024-"),
                "Maillage-Structure",
                karim.toString());
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.errors()).containsExactly("startsAt workshop.startsAt.past");
        var closing = door.post("/api/venues", PostingIT.venue(karim)).id();
        var there = proposal().replace(venue.toString(), closing.toString());
        var id = door.post("/api/workshops", there, "Maillage-Structure", karim.toString())
                .id();
        door.post(
                "/api/venues/" + closing + "/close",
                "{\"on\":\"%s-03-01\",\"reason\":\"Fin du bail\"}".formatted(NEXT_YEAR));
        var closed = door.post("/api/workshops", there, "Maillage-Structure", karim.toString());
        assertThat(closed.errors()).containsExactly("venueId workshop.venue.closed");
        assertThat(closed.detail()).contains("4 mars " + NEXT_YEAR);
        assertThat(act(id, "reschedule", karim, timing("05-07T09:00", "05-07T11:00"))
                        .errors())
                .containsExactly("venueId workshop.venue.closed");
        var warning = "{\"venueId\":\"%s\",\"closedOn\":\"%s-03-01\"}".formatted(closing, NEXT_YEAR);
        var warn = "/api/workshops/" + id + "/warn";
        assertThat(act(id, "warn", karim, warning).code()).isEqualTo("actor.not-hub");
        assertThat(door.post(warn, warning).header("ETag")).isEqualTo("\"1\"");
        assertThat(door.post(warn, warning).header("ETag")).isEqualTo("\"1\"");
        assertThat(act(id, "reschedule", karim, timing("02-07T09:00", "02-07T11:00"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_online_workshop_concerns_the_commune_of_its_lead() {
        var online = proposal().replace("\"venueId\":\"%s\"".formatted(venue), "\"link\":\"https://visio.example/1\"");
        var answer = door.post("/api/workshops", online, "Maillage-Structure", karim.toString());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(text("metadata", answer.position())).contains("\"communes\":[\"62510\"]");
    }

    @Test
    void of_two_answers_at_the_same_moment_exactly_one_counts() throws Exception {
        for (var round = 0; round < 20; round++) {
            var id = propose();
            var answers = together(() -> act(id, "join", lucie, NOTHING), () -> act(id, "decline", lucie, NOTHING));
            assertThat(answers).extracting(Door.Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(eventsOf(id)).isEqualTo(2);
        }
    }

    @Test
    void nothing_is_said_of_a_workshop_after_it_was_called_off_whoever_was_quicker() throws Exception {
        for (var round = 0; round < 20; round++) {
            var id = propose();
            var answers = together(
                    () -> act(id, "join", lucie, NOTHING),
                    () -> act(id, "cancel", karim, "{\"reason\":\"Salle prise\"}"));
            assertThat(answers.getLast().status()).isEqualTo(200);
            assertThat(last(id)).isEqualTo("workshop.WorkshopCancelled");
            assertThat(eventsOf(id)).isEqualTo(answers.getFirst().status() == 200 ? 3 : 2);
        }
    }

    private static List<Door.Answer> together(Callable<Door.Answer> one, Callable<Door.Answer> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = Stream.of(one, other)
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            return List.of(futures.get(0).get(), futures.get(1).get());
        }
    }

    private Door.Answer act(UUID workshop, String verb, UUID structure, String body) {
        return door.post("/api/workshops/" + workshop + "/" + verb, body, "Maillage-Structure", structure.toString());
    }

    private UUID propose() {
        return door.post("/api/workshops", proposal(), "Maillage-Structure", karim.toString())
                .id();
    }

    private String proposal() {
        return """
                {"title":"Premiers pas","theme":"prendre_en_main_du_materiel","invited":["%s"],"venueId":"%s",
                 "startsAt":"%s-03-04T14:00","endsAt":"%s-03-04T16:30","seats":12,"audiences":["Seniors"],"fee":"Gratuit"}
                """.formatted(lucie, venue, NEXT_YEAR, NEXT_YEAR);
    }

    private static String timing(String from, String to) {
        return "{\"startsAt\":\"%s-%s\",\"endsAt\":\"%s-%s\"}".formatted(NEXT_YEAR, from, NEXT_YEAR, to);
    }

    private long eventsOf(UUID subject) {
        return door.sql
                .sql("select count(*) from event_log where aggregate_id = :id")
                .param("id", subject)
                .query(Long.class)
                .single();
    }

    private String last(UUID subject) {
        return door.sql
                .sql("select type from event_log where aggregate_id = :id order by pos desc limit 1")
                .param("id", subject)
                .query(String.class)
                .single();
    }

    private String text(String column, long position) {
        return door.sql
                .sql("select convert_from(" + column + ", 'UTF8') from event_log where pos = :position")
                .param("position", position)
                .query(String.class)
                .single();
    }
}

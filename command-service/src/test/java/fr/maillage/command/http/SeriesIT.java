package fr.maillage.command.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A series of workshops as members' tools propose it, and answer it at once or date by date. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesIT {

    private static final LocalDate TUESDAY =
            LocalDate.of(LocalDate.now().getYear() + 1, 3, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    private static final String ALL = "{\"series\":true}";

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @SuppressWarnings("NullAway.Init")
    private UUID karim;

    @SuppressWarnings("NullAway.Init")
    private UUID lucie;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
        karim = door.member();
        lucie = door.member();
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void ten_dates_are_proposed_at_once_and_each_is_a_workshop_of_its_own() {
        var before = door.events();
        var proposed = propose(series("\"axis\":\"EQUIP\",", weeks(10)));
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.header("Location")).isEqualTo("/api/workshops/" + proposed.id());
        assertThat(proposed.json().get("series").stringValue())
                .isEqualTo(proposed.id().toString());
        assertThat(door.events()).isEqualTo(before + 10);
        assertThat(proposed.position()).isEqualTo(before + 10);
        assertThat(proposed.header("Maillage-Position")).isEqualTo(Long.toString(before + 10));
        assertThat(ids(proposed)).hasSize(10).doesNotHaveDuplicates().startsWith(proposed.id());
        for (var place = 0; place < 10; place++) {
            var text = text("payload", before + 1 + place);
            assertThat(text)
                    .contains(
                            "\"series\":{\"id\":\"%s\",\"number\":%d,\"size\":10}".formatted(proposed.id(), place + 1));
            // 14:00 on the clocks of Paris before and after the change to summer time.
            var day = TUESDAY.plusWeeks(place);
            var summer = !day.isBefore(lastSundayOfMarch());
            assertThat(text).contains("\"from\":\"%sT%s:00:00Z\"".formatted(day, summer ? 12 : 13));
            assertThat(text("metadata", before + 1 + place)).contains("\"axis\":\"EQUIP\"");
        }
    }

    @Test
    void the_same_key_gives_the_same_dates_again_and_the_same_chosen_id_too() {
        var once = propose(series("", weeks(4)), "Idempotency-Key", "quatre-mardis");
        var events = door.events();
        var again = propose(series("", weeks(4)), "Idempotency-Key", "quatre-mardis");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(once.json());
        assertThat(propose(series("", weeks(5)), "Idempotency-Key", "quatre-mardis")
                        .code())
                .isEqualTo("idempotency.reused");
        var chosen = "\"id\":\"%s\",".formatted(UUID.randomUUID());
        var first = propose(series(chosen, weeks(3)));
        var second = propose(series(chosen, weeks(3)));
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 200);
        assertThat(ids(second)).isEqualTo(ids(first));
        for (var other : List.of(weeks(2), weeks(4), dates(TUESDAY.plusDays(1), 3))) {
            var otherwise = propose(series(chosen, other));
            assertThat(otherwise.status()).isEqualTo(409);
            assertThat(otherwise.code()).isEqualTo("workshop.id.taken");
        }
        assertThat(door.events()).isEqualTo(events + 3);
        var another = propose(series("\"id\":\"%s\",".formatted(karim), weeks(2)));
        assertThat(another.status()).as("the id of a structure").isEqualTo(409);
        assertThat(another.code()).isEqualTo("workshop.id.taken");
        assertThat(door.events()).isEqualTo(events + 3);
    }

    @Test
    void one_bad_date_refuses_all_and_is_named() {
        var events = door.events();
        var late = propose(series("", weeks(10).replace(TUESDAY.plusWeeks(3) + "T16:30", TUESDAY + "T16:30")));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.errors()).containsExactly("dates[3].endsAt workshop.endsAt.before-start");
        var past = propose(series(
                "",
                weeks(4).replace("\"%sT".formatted(TUESDAY.plusWeeks(1)), "\"2024-03-05T")
                        .replace("\"%sT".formatted(TUESDAY.plusWeeks(2)), "\"2024-03-12T")));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.code()).isEqualTo("workshop.fields");
        assertThat(past.errors())
                .containsExactly(
                        "dates[1].startsAt workshop.startsAt.past", "dates[2].startsAt workshop.startsAt.past");
        assertThat(propose(series("\"startsAt\":\"2030-01-01T10:00\",", weeks(2)))
                        .errors())
                .containsExactly("dates workshop.dates.both");
        assertThat(propose(series("", weeks(2).replace("\"startsAt\"", "\"début\"")))
                        .errors())
                .contains("dates[0].début field.unknown", "dates[1].startsAt workshop.startsAt.missing");
        assertThat(door.events()).isEqualTo(events);
    }

    @Test
    void a_venue_that_is_closed_on_one_of_the_dates_is_named_beside_that_date() {
        var venue = door.post("/api/venues", PostingIT.venue(karim)).id();
        door.post(
                "/api/venues/" + venue + "/close",
                "{\"on\":\"%s\",\"reason\":\"Fin du bail\"}".formatted(TUESDAY.plusWeeks(2)));
        var there = series("", weeks(4))
                .replace("\"link\":\"https://visio.example/1\"", "\"venueId\":\"%s\"".formatted(venue));
        assertThat(propose(there).errors())
                .containsExactly("dates[2].startsAt workshop.venue.closed", "dates[3].startsAt workshop.venue.closed");
    }

    @Test
    void all_dates_are_joined_at_once_and_what_cannot_be_is_told_date_by_date() {
        var proposed = propose(series("", weeks(5)));
        var dates = ids(proposed);
        act(dates.get(1), "decline", lucie, "{\"reason\":\"Vacances\"}");
        act(dates.get(2), "join", lucie, "{}");
        act(dates.get(4), "cancel", karim, "{\"reason\":\"Salle prise\"}");
        var events = door.events();
        var joined = act(dates.get(3), "join", lucie, ALL, "Idempotency-Key", "toutes");
        assertThat(joined.status()).isEqualTo(200);
        assertThat(joined.id()).isEqualTo(dates.get(3));
        assertThat(joined.position()).isEqualTo(events + 2);
        assertThat(ids(joined)).isEqualTo(dates);
        assertThat(each(joined, "status")).containsExactly("200", "409", "200", "200", "422");
        assertThat(each(joined, "code")).containsExactly("", "workshop.answered", "", "", "workshop.cancelled");
        assertThat(door.events()).isEqualTo(events + 2);
        assertThat(act(dates.get(3), "join", lucie, ALL, "Idempotency-Key", "toutes")
                        .json())
                .isEqualTo(joined.json());
        var confirmed = act(dates.getFirst(), "confirm", karim, ALL);
        assertThat(each(confirmed, "code")).containsExactly("", "workshop.not-joined", "", "", "workshop.cancelled");
        var cancelled = act(dates.getFirst(), "cancel", karim, "{\"reason\":\"Panne\",\"series\":true}");
        assertThat(each(cancelled, "status")).containsExactly("200", "200", "200", "200", "422");
        var over = act(dates.getFirst(), "decline", lucie, ALL);
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.code()).isEqualTo("workshop.cancelled");
    }

    @Test
    void rights_are_those_of_each_date() {
        var proposed = propose(series("", weeks(2)));
        assertThat(act(proposed.id(), "join", door.member(), ALL).code()).isEqualTo("workshop.not-invited");
        assertThat(act(proposed.id(), "confirm", lucie, ALL).code()).isEqualTo("workshop.not-lead");
        assertThat(door.postAs(Known.ISSUER.member(lucie), "/api/workshops/" + proposed.id() + "/join", ALL)
                        .status())
                .isEqualTo(200);
        assertThat(door.postAs(
                                Known.ISSUER.member(lucie),
                                "/api/workshops/" + proposed.id() + "/cancel",
                                "{\"reason\":\"Non\",\"series\":true,\"structureId\":\"%s\"}".formatted(karim))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_no_series_is_told_so() {
        var alone = propose(series("", "")
                .replace(
                        "\"dates\":[]",
                        "\"startsAt\":\"%sT14:00\",\"endsAt\":\"%sT16:00\"".formatted(TUESDAY, TUESDAY)));
        assertThat(alone.status()).isEqualTo(201);
        assertThat(alone.json().has("workshops")).isFalse();
        assertThat(act(alone.id(), "join", lucie, ALL).errors()).containsExactly("series workshop.series.none");
        assertThat(act(alone.id(), "join", lucie, "{\"series\":\"oui\"}").errors())
                .containsExactly("series field.type");
        assertThat(act(UUID.randomUUID(), "join", lucie, ALL).status()).isEqualTo(404);
        var proposed = propose(series("", weeks(2)));
        assertThat(act(proposed.id(), "join", lucie, ALL, "If-Match", "\"0\"").errors())
                .containsExactly("If-Match workshop.if-match.several");
    }

    @Test
    void a_line_of_a_batch_is_one_date() {
        var events = door.events();
        var line = "{\"command\":\"ProposeWorkshop\",\"body\":%s}"
                .formatted(series("\"leadId\":\"%s\",".formatted(karim), weeks(2)))
                .replace("\n", " ");
        var answer = door.post("/api/batch", line.getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        assertThat(answer.lines().getFirst().path("code").stringValue()).isEqualTo("batch.several");
        assertThat(door.events()).isEqualTo(events);
    }

    private Door.Answer propose(String body, String... headers) {
        return door.post("/api/workshops", body, with(karim, headers));
    }

    private Door.Answer act(UUID workshop, String verb, UUID structure, String body, String... headers) {
        return door.post("/api/workshops/" + workshop + "/" + verb, body, with(structure, headers));
    }

    private static String[] with(UUID structure, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Maillage-Structure";
        all[1] = structure.toString();
        return all;
    }

    private String series(String more, String dates) {
        return """
                {%s"title":"Premiers pas","theme":"prendre_en_main_du_materiel","invited":["%s"],
                 "link":"https://visio.example/1","dates":[%s]}
                """.formatted(more, lucie, dates);
    }

    private static String weeks(int count) {
        return dates(TUESDAY, count);
    }

    private static String dates(LocalDate first, int count) {
        return IntStream.range(0, count)
                .mapToObj(first::plusWeeks)
                .map(day -> "{\"startsAt\":\"%sT14:00\",\"endsAt\":\"%sT16:30\"}".formatted(day, day))
                .collect(joining(","));
    }

    private static LocalDate lastSundayOfMarch() {
        return TUESDAY.withDayOfMonth(31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    private static List<UUID> ids(Door.Answer answer) {
        return each(answer, "id").stream().map(UUID::fromString).toList();
    }

    private static List<String> each(Door.Answer answer, String field) {
        return answer.json()
                .path("workshops")
                .valueStream()
                .map((JsonNode one) -> one.path(field).asString(""))
                .toList();
    }

    private String text(String column, long position) {
        return door.sql
                .sql("select convert_from(" + column + ", 'UTF8') from event_log where pos = :position")
                .param("position", position)
                .query(String.class)
                .single();
    }
}

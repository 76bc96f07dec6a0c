package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the network does by itself, in the running service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReactionsIT {

    private static final String LEAVES = "La structure quitte le réseau.";
    private static final int NEXT_YEAR = LocalDate.now().getYear() + 1;

    @SuppressWarnings("NullAway.Init")
    private Door door;

    @SuppressWarnings("NullAway.Init")
    private UUID karim;

    @SuppressWarnings("NullAway.Init")
    private UUID lucie;

    @BeforeAll
    void open() {
        door = new Door(EmbeddedPostgres.shared());
        karim = member();
        lucie = member();
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void a_closed_venue_warns_the_workshops_that_come_after_and_no_other() {
        var closing = venue();
        var before = workshop(karim, lucie, closing, "02-04");
        var after = workshop(karim, lucie, closing, "03-04");
        var calledOff = workshop(karim, lucie, closing, "03-05");
        act("workshops", calledOff, "cancel", karim, "{\"reason\":\"Salle prise\"}");
        var elsewhere = workshop(karim, lucie, venue(), "03-06");
        var closed = act(
                "venues",
                closing,
                "close",
                null,
                "{\"on\":\"%d-03-01\",\"reason\":\"Fin du bail\"}".formatted(NEXT_YEAR));
        awaitReactions();
        assertThat(last(after)).isEqualTo("workshop.WorkshopWarned");
        assertThat(List.of(last(before), last(elsewhere))).containsOnly("workshop.WorkshopProposed");
        assertThat(last(calledOff)).isEqualTo("workshop.WorkshopCancelled");
        assertThat(door.sql
                        .sql("""
                        select warned.metadata ->> 'source' from event_log_readable warned, event_log_readable cause
                        where warned.aggregate_id = :workshop and warned.type = 'workshop.WorkshopWarned'
                          and warned.metadata ->> 'causationId' = cause.event_id::text and cause.pos = :closed
                        """)
                        .param("workshop", after)
                        .param("closed", closed.position())
                        .query(String.class)
                        .list())
                .containsExactly("policy:warn-workshops-of-closed-venue");
    }

    @Test
    void an_ended_membership_calls_off_the_workshops_that_it_leads_and_leaves_those_of_others() {
        var leaving = member();
        var led = workshop(leaving, lucie, venue(), "04-04");
        var earlier = workshop(leaving, lucie, venue(), "02-04");
        var joined = workshop(karim, leaving, venue(), "04-05");
        end(leaving, "03-01");
        awaitReactions();
        assertThat(last(led)).isEqualTo("workshop.WorkshopCancelled");
        assertThat(why(led)).isEqualTo("La structure qui le mène quitte le réseau.");
        assertThat(List.of(last(earlier), last(joined))).containsOnly("workshop.WorkshopProposed");
    }

    @Test
    void an_ended_membership_leaves_its_partnerships_and_what_it_proposed_falls() {
        var leaving = member();
        var proposed = partnership(leaving, lucie);
        var asked = partnership(karim, leaving);
        var formed = partnership(karim, leaving);
        act("partnerships", formed, "accept", leaving, "{}");
        var others = partnership(karim, lucie);
        var venue = door.post("/api/venues", PostingIT.venue(leaving)).id();
        end(leaving, "03-01");
        awaitReactions();
        assertThat(last(proposed)).isEqualTo("partnership.PartnershipEnded");
        assertThat(why(proposed)).isEqualTo(LEAVES);
        assertThat(why(asked)).isEqualTo(LEAVES);
        assertThat(last(asked)).isEqualTo("partnership.PartnershipDeclined");
        assertThat(last(formed)).isIn("partnership.PartnershipEnded", "partnership.PartnershipLeft");
        assertThat(last(others)).isEqualTo("partnership.PartnershipProposed");
        assertThat(last(venue)).as("a venue is an event of the territory").isEqualTo("venue.VenueDeclared");
    }

    @Test
    void a_workshop_that_is_called_off_frees_what_was_reserved_for_it_and_nothing_else() {
        var tablets = resource(karim, 10);
        var workshop = workshop(karim, lucie, venue(), "05-04");
        var forIt = reservation(tablets, lucie, "05-04T13:00", "05-04T17:00", workshop);
        var forOthers = reservation(tablets, lucie, "05-04T13:00", "05-04T17:00", null);
        act("workshops", workshop, "cancel", karim, "{\"reason\":\"Salle prise\"}");
        awaitReactions();
        assertThat(lastOf(forIt)).isEqualTo("resource.ReservationCancelled");
        assertThat(lastOf(forOthers)).isEqualTo("resource.ReservationAccepted");
        assertThat(said(forIt)).containsExactly("L'atelier est annulé.");
    }

    @Test
    void each_date_of_a_series_has_its_own_reservations_and_warnings() {
        var tablets = resource(karim, 10);
        var closing = venue();
        var dates = dates(closing, "05-11", "05-18", "05-25");
        var first = reservation(tablets, lucie, "05-11T13:00", "05-11T17:00", dates.get(0));
        var second = reservation(tablets, lucie, "05-18T13:00", "05-18T17:00", dates.get(1));
        act("workshops", dates.get(1), "cancel", karim, "{\"reason\":\"Férié\"}");
        awaitReactions();
        assertThat(List.of(lastOf(first), lastOf(second)))
                .containsExactly("resource.ReservationAccepted", "resource.ReservationCancelled");
        act("venues", closing, "close", null, "{\"on\":\"%d-05-20\",\"reason\":\"Fin\"}".formatted(NEXT_YEAR));
        awaitReactions();
        assertThat(dates.stream().map(this::last))
                .containsExactly("workshop.WorkshopProposed", "workshop.WorkshopCancelled", "workshop.WorkshopWarned");
        act("workshops", dates.get(0), "cancel", karim, "{\"reason\":\"Panne\",\"series\":true}");
        awaitReactions();
        assertThat(lastOf(first)).isEqualTo("resource.ReservationCancelled");
    }

    @Test
    void a_workshop_that_moves_takes_its_reservations_along_with_their_margins_where_it_is_free() {
        var free = resource(karim, 1);
        var taken = resource(karim, 1);
        var workshop = workshop(karim, lucie, venue(), "06-04");
        var follows = reservation(free, lucie, "06-04T13:00", "06-04T17:00", workshop);
        var lost = reservation(taken, lucie, "06-04T13:00", "06-04T17:00", workshop);
        reservation(taken, karim, "06-11T08:00", "06-11T15:00", null);
        act(
                "workshops",
                workshop,
                "reschedule",
                karim,
                "{\"startsAt\":\"%1$d-06-11T14:00\",\"endsAt\":\"%1$d-06-11T17:30\"}".formatted(NEXT_YEAR));
        awaitReactions();
        assertThat(lastOf(follows)).isEqualTo("resource.ReservationMoved");
        assertThat(door.sql
                        .sql("""
                        select payload #>> '{period,from}' || ' ' || (payload #>> '{period,to}') from event_log_readable
                        where type = 'resource.ReservationMoved' and payload ->> 'reservationId' = :id
                        """)
                        .param("id", follows.toString())
                        .query(String.class)
                        .single())
                .as("an hour before, an hour after, by the clock of Paris")
                .isEqualTo("%1$d-06-11T11:00:00Z %1$d-06-11T16:30:00Z".formatted(NEXT_YEAR));
        assertThat(lastOf(lost)).isEqualTo("resource.ReservationCancelled");
        assertThat(said(lost)).containsExactly("L'atelier change de date, et c'est déjà réservé à ce moment-là.");
    }

    @Test
    void an_ended_membership_withdraws_what_it_shared_and_frees_what_it_reserved() {
        var leaving = member();
        var shared = resource(leaving, 2);
        var promised = reservation(shared, karim, "07-04T13:00", "07-04T17:00", null);
        var others = resource(karim, 2);
        var reserved = reservation(others, leaving, "07-04T13:00", "07-04T17:00", null);
        var earlier = reservation(others, leaving, "02-04T13:00", "02-04T17:00", null);
        end(leaving, "03-01");
        awaitReactions();
        assertThat(last(shared)).isEqualTo("resource.ResourceWithdrawn");
        assertThat(why(shared)).isEqualTo(LEAVES);
        assertThat(said(reserved)).containsExactly(LEAVES);
        assertThat(lastOf(promised)).as("what was promised still holds").isEqualTo("resource.ReservationAccepted");
        assertThat(lastOf(reserved)).isEqualTo("resource.ReservationCancelled");
        assertThat(lastOf(earlier)).isEqualTo("resource.ReservationAccepted");
    }

    private UUID resource(UUID owner, int quantity) {
        return created(door.post(
                "/api/resources",
                "{\"kind\":\"EQUIPMENT\",\"title\":\"Tablettes\",\"quantity\":%d,\"approval\":\"AUTOMATIC\"}"
                        .formatted(quantity),
                "Maillage-Structure",
                owner.toString()));
    }

    private UUID reservation(UUID resource, UUID by, String from, String to, @Nullable UUID workshop) {
        return created(door.post(
                "/api/resources/" + resource + "/reservations",
                """
                {"from":"%d-%s","to":"%d-%s","quantity":1%s}
                """.formatted(
                        NEXT_YEAR, from, NEXT_YEAR, to, workshop == null ? "" : ",\"workshopId\":\"" + workshop + "\""),
                "Maillage-Structure",
                by.toString()));
    }

    /** The last event of a reservation. */
    private String lastOf(UUID reservation) {
        return door.sql
                .sql(
                        "select type from event_log_readable where payload ->> 'reservationId' = :id order by pos desc limit 1")
                .param("id", reservation.toString())
                .query(String.class)
                .single();
    }

    private List<String> said(UUID reservation) {
        return door.sql
                .sql("""
                        select payload ->> 'reason' from event_log_readable
                        where type = 'resource.ReservationCancelled' and payload ->> 'reservationId' = :id
                        """)
                .param("id", reservation.toString())
                .query(String.class)
                .list();
    }

    private void awaitReactions() {
        await("policies to have reacted").atMost(Duration.ofSeconds(30)).until(() -> behind() == 0);
    }

    private long behind() {
        return door.sql
                .sql("select head.pos - min(policy.pos) from policy, log_head head group by head.pos")
                .query(Long.class)
                .single();
    }

    private UUID member() {
        var id = door.structure();
        act("structures", id, "request-membership", null, "{}");
        act("structures", id, "accept-membership", null, "{}");
        return id;
    }

    private void end(UUID member, String day) {
        var answer = act(
                "structures",
                member,
                "end-membership",
                null,
                "{\"on\":\"%d-%s\",\"reason\":\"Dissolution\"}".formatted(NEXT_YEAR, day));
        assertThat(answer.status()).isEqualTo(200);
    }

    private UUID venue() {
        return door.post("/api/venues", PostingIT.venue(karim)).id();
    }

    private UUID workshop(UUID lead, UUID invited, UUID venue, String day) {
        return created(door.post(
                "/api/workshops",
                """
                {"title":"Premiers pas","theme":"email","invited":["%s"],"venueId":"%s",
                 "startsAt":"%d-%s","endsAt":"%d-%s"}
                """.formatted(invited, venue, NEXT_YEAR, day + "T14:00", NEXT_YEAR, day + "T16:00"),
                "Maillage-Structure",
                lead.toString()));
    }

    /** The dates of a series of Karim's and Lucie's. */
    private List<UUID> dates(UUID venue, String... days) {
        var dates = Stream.of(days)
                .map(day ->
                        "{\"startsAt\":\"%1$d-%2$sT14:00\",\"endsAt\":\"%1$d-%2$sT16:00\"}".formatted(NEXT_YEAR, day))
                .collect(Collectors.joining(","));
        var body = """
                {"title":"Premiers pas","theme":"email","invited":["%s"],"venueId":"%s","dates":[%s]}
                """.formatted(lucie, venue, dates);
        var answer = door.post("/api/workshops", body, "Maillage-Structure", karim.toString());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json()
                .path("workshops")
                .valueStream()
                .map(date -> UUID.fromString(date.path("id").asString()))
                .toList();
    }

    private UUID partnership(UUID proposer, UUID partner) {
        return created(door.post(
                "/api/partnerships", """
                {"title":"Aller vers","nature":"MATERIEL","partners":["%s"],"startsOn":"%d-01-01"}
                """.formatted(partner, NEXT_YEAR), "Maillage-Structure", proposer.toString()));
    }

    private static UUID created(Door.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.id();
    }

    private Door.Answer act(String kind, UUID id, String verb, @Nullable UUID structure, String body) {
        var address = "/api/" + kind + "/" + id + "/" + verb;
        return structure == null
                ? door.post(address, body)
                : door.post(address, body, "Maillage-Structure", structure.toString());
    }

    /** Why the last thing came to be, as its event says. */
    private String why(UUID subject) {
        return door.sql
                .sql(
                        "select payload ->> 'reason' from event_log_readable where aggregate_id = :id order by pos desc limit 1")
                .param("id", subject)
                .query(String.class)
                .single();
    }

    private String last(UUID subject) {
        return door.sql
                .sql("select type from event_log where aggregate_id = :id order by pos desc limit 1")
                .param("id", subject)
                .query(String.class)
                .single();
    }
}

package fr.maillage.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.command.log.Actor;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Intent;
import fr.maillage.command.need.NeedCommand;
import fr.maillage.command.need.NeedCommand.AnswerNeed;
import fr.maillage.command.need.NeedCommand.ExpressNeed;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
import fr.maillage.time.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the network does by itself with needs, in the running service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedReactionsIT {

    private static final LocalDate TODAY = Paris.dayOf(Instant.now());

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
    void an_ended_membership_withdraws_its_needs_leaves_those_it_joined_and_takes_its_answers_back() {
        var leaving = door.member();
        var own = need(leaving);
        var met = need(leaving);
        act(met, "meet", leaving, "{\"how\":\"GIFT\"}");
        var joined = need(lucie);
        act(joined, "join", leaving, "{\"quantity\":3}");
        act(joined, "join", karim, "{\"quantity\":4}");
        var both = need(lucie);
        act(both, "join", leaving, "{\"quantity\":3}");
        act(both, "answer", leaving, "{\"text\":\"Nous pouvons les chercher.\"}");
        var left = need(lucie);
        act(left, "join", leaving, "{\"quantity\":3}");
        act(left, "leave", leaving, "{}");
        var over = need(lucie);
        act(over, "answer", leaving, "{}");
        act(over, "withdraw", lucie, "{\"reason\":\"Plus besoin\"}");
        var others = need(lucie);
        act(others, "answer", karim, "{}");
        end(leaving, TODAY);
        awaitReactions();
        assertThat(last(own)).isEqualTo("need.NeedWithdrawn");
        assertThat(why(own)).isEqualTo("La structure quitte le réseau.");
        assertThat(last(met)).isEqualTo("need.NeedMet");
        assertThat(facts(joined))
                .containsExactly("need.NeedExpressed", "need.NeedJoined", "need.NeedJoined", "need.NeedLeft");
        assertThat(facts(both).subList(3, 5)).containsExactlyInAnyOrder("need.NeedLeft", "need.AnswerWithdrawn");
        assertThat(facts(left)).hasSize(3);
        assertThat(last(over)).isEqualTo("need.NeedWithdrawn");
        assertThat(last(others)).isEqualTo("need.NeedAnswered");
    }

    /** It can say nothing any more from the moment on at which the end is said. */
    @Test
    void a_membership_that_ends_on_a_later_day_leaves_nothing_open_that_nobody_can_close() {
        var leaving = door.member();
        var before = need(leaving);
        var after = need(leaving);
        act(after, "describe", leaving, body(TODAY.plusDays(90)));
        var joined = need(lucie);
        act(joined, "join", leaving, "{\"quantity\":3}");
        var answered = need(lucie);
        act(answered, "answer", leaving, "{}");
        end(leaving, TODAY.plusDays(60));
        assertThat(door.post("/api/needs/" + before + "/meet", "{\"how\":\"GIFT\"}", acting(leaving))
                        .errors())
                .containsExactly("structureId need.structure.not-member");
        awaitReactions();
        assertThat(last(before)).isEqualTo("need.NeedWithdrawn");
        assertThat(last(after)).isEqualTo("need.NeedWithdrawn");
        assertThat(last(joined)).isEqualTo("need.NeedLeft");
        assertThat(last(answered)).isEqualTo("need.AnswerWithdrawn");
    }

    @Test
    void what_has_lapsed_is_not_said_to_be_withdrawn() {
        var leaving = door.member();
        var lapsed = lapsed(leaving);
        var opened = lapsed(leaving);
        act(opened, "describe", leaving, body(TODAY));
        end(leaving, TODAY);
        awaitReactions();
        assertThat(facts(lapsed)).containsExactly("need.NeedExpressed");
        assertThat(last(opened)).isEqualTo("need.NeedWithdrawn");
    }

    @Test
    void an_answer_taken_back_is_recorded_as_its_structures_own() {
        var kit = kit();
        var need = need(lucie);
        act(need, "answer", karim, with(kit));
        door.post("/api/resources/" + kit + "/withdraw", "{\"reason\":\"Réformée\"}", acting(karim));
        awaitReactions();
        assertThat(last(need)).isEqualTo("need.AnswerWithdrawn");
        assertThat(door.sql
                        .sql(
                                "select metadata ->> 'structure' from event_log_readable where aggregate_id = :id order by pos desc limit 1")
                        .param("id", need)
                        .query(String.class)
                        .single())
                .isEqualTo(karim.toString());
    }

    @Test
    void a_withdrawn_resource_takes_the_answers_with_it_along_and_no_other() {
        var kit = kit();
        var kept = kit();
        var one = need(lucie);
        var two = need(lucie);
        act(one, "answer", karim, with(kit));
        act(two, "answer", karim, with(kit));
        act(two, "answer", karim, with(kept));
        var three = need(lucie);
        act(three, "answer", karim, with(kit));
        act(three, "meet", lucie, "{\"how\":\"LOAN\"}");
        var withdrawn = door.post(
                "/api/resources/" + kit + "/withdraw",
                "{\"reason\":\"Réformée\"}",
                "Maillage-Structure",
                karim.toString());
        awaitReactions();
        assertThat(last(one)).isEqualTo("need.AnswerWithdrawn");
        assertThat(last(two)).isEqualTo("need.NeedAnswered");
        assertThat(last(three)).isEqualTo("need.NeedMet");
        assertThat(door.sql
                        .sql("""
                        select after.metadata ->> 'source' from event_log_readable after, event_log_readable cause
                        where after.aggregate_id = :need and after.type = 'need.AnswerWithdrawn'
                          and after.metadata ->> 'causationId' = cause.event_id::text and cause.pos = :withdrawn
                        """)
                        .param("need", one)
                        .param("withdrawn", withdrawn.position())
                        .query(String.class)
                        .list())
                .containsExactly("policy:withdraw-answers-with-withdrawn-resource");
    }

    /** The reader of the body saw the resource before it was withdrawn; the answer came after. */
    @Test
    void an_answer_of_the_same_moment_is_taken_back_too() {
        var kit = kit();
        var need = need(lucie);
        door.post(
                "/api/resources/" + kit + "/withdraw",
                "{\"reason\":\"Réformée\"}",
                "Maillage-Structure",
                karim.toString());
        var means = new NeedMeans(NeedMeans.Kind.RESOURCE, kit);
        submit(new AnswerNeed(need, karim, means, null, TODAY), need, karim);
        awaitReactions();
        assertThat(facts(need)).containsExactly("need.NeedExpressed", "need.NeedAnswered", "need.AnswerWithdrawn");
    }

    private static String with(UUID resource) {
        return "{\"with\":{\"kind\":\"RESOURCE\",\"id\":\"%s\"}}".formatted(resource);
    }

    private static String body(LocalDate until) {
        return "{\"title\":\"Des tablettes\",\"until\":\"%s\",\"minimum\":20}".formatted(until);
    }

    private UUID need(UUID structure) {
        var expressed = door.post(
                "/api/needs",
                body(TODAY.plusDays(30)).replace("{", "{\"kind\":\"EQUIPMENT\","),
                "Maillage-Structure",
                structure.toString());
        assertThat(expressed.status()).as(expressed.body()).isEqualTo(201);
        return expressed.id();
    }

    private UUID kit() {
        return door.post(
                        "/api/resources",
                        "{\"kind\":\"EQUIPMENT\",\"title\":\"Mallette\"}",
                        "Maillage-Structure",
                        karim.toString())
                .id();
    }

    /** A need whose last day was yesterday. */
    private UUID lapsed(UUID structure) {
        var id = UUID.randomUUID();
        var yesterday = TODAY.minusDays(1);
        var profile = new NeedProfile("Des tablettes", null, "62510", null, null, yesterday, 1, null, null);
        submit(new ExpressNeed(id, structure, NeedKind.EQUIPMENT, profile, yesterday), id, structure);
        return id;
    }

    private void submit(NeedCommand command, UUID need, UUID structure) {
        door.bean(CommandLog.class)
                .submit(
                        new Intent(command, need, null),
                        new Caller("a", new Actor.Member(Set.of(structure)), structure, "api", null, UUID.randomUUID()),
                        null);
    }

    private static String[] acting(UUID structure) {
        return new String[] {"Maillage-Structure", structure.toString()};
    }

    private void act(UUID need, String verb, UUID structure, String body) {
        var done = door.post("/api/needs/" + need + "/" + verb, body, "Maillage-Structure", structure.toString());
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private void end(UUID member, LocalDate day) {
        var ended = door.post(
                "/api/structures/" + member + "/end-membership",
                "{\"on\":\"%s\",\"reason\":\"Dissolution\"}".formatted(day));
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
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

    private List<String> facts(UUID subject) {
        return door.sql
                .sql("select type from event_log where aggregate_id = :id order by pos")
                .param("id", subject)
                .query(String.class)
                .list();
    }

    private String last(UUID subject) {
        return facts(subject).getLast();
    }

    private String why(UUID subject) {
        return door.sql
                .sql(
                        "select payload ->> 'reason' from event_log_readable where aggregate_id = :id order by pos desc limit 1")
                .param("id", subject)
                .query(String.class)
                .single();
    }
}

package fr.maillage.query.workshop;

import static fr.maillage.query.workshop.Bassin.ARAGO;
import static fr.maillage.query.workshop.Bassin.CCAS;
import static fr.maillage.query.workshop.Bassin.EPN;
import static fr.maillage.query.workshop.Bassin.LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Attendance;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopDescribed;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopEvent.WorkshopWarned;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.query.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkshopProjectionTest {

    private static final UUID WORKSHOP = Facts.id(21);
    private static final String START = "2026-12-04T13:00:00Z";

    private final WorkshopProjection projection = new WorkshopProjection();

    @Test
    void a_proposed_workshop_awaits_the_answers_of_those_invited() {
        var view = fold(proposed());

        assertThat(view.status()).isEqualTo(WorkshopStatus.PROPOSED);
        assertThat(view.invited())
                .containsExactly(
                        new Invitation(CCAS, Answer.AWAITED, null), new Invitation(LIBRARY, Answer.AWAITED, null));
        assertThat(view.parties()).containsExactly(EPN, CCAS, LIBRARY);
        assertThat(view.people()).isNull();
        assertThat(view.proposedAt()).isEqualTo(Facts.START);
    }

    @Test
    void answers_are_kept_with_their_reason_and_those_who_joined_are_told_apart() {
        var view = fold(proposed()
                .say(WORKSHOP, new WorkshopJoined(CCAS))
                .say(WORKSHOP, new WorkshopDeclined(LIBRARY, "Fermé"))
                .say(WORKSHOP, new WorkshopConfirmed()));

        assertThat(view.invited())
                .containsExactly(
                        new Invitation(CCAS, Answer.JOINED, null), new Invitation(LIBRARY, Answer.DECLINED, "Fermé"));
        assertThat(view.joined()).containsExactly(CCAS);
        assertThat(view.status()).isEqualTo(WorkshopStatus.CONFIRMED);
        assertThat(view.sequence()).isEqualTo(3);
    }

    @Test
    void from_its_first_confirmation_on_it_is_everybodys_and_a_move_says_why_until_it_is_confirmed_again() {
        var online = new WorkshopPlace(null, "https://visio.example/1", "62510");
        var log = proposed().say(WORKSHOP, new WorkshopJoined(CCAS));
        assertThat(fold(log).publicFrom()).isNull();

        log.say(WORKSHOP, new WorkshopConfirmed())
                .because("Grève")
                .say(WORKSHOP, new WorkshopRescheduled(Bassin.twoHours(START), online))
                .because(null);
        assertThat(fold(log).publicFrom()).isEqualTo(2);
        assertThat(fold(log).moveReason()).isEqualTo("Grève");

        log.say(WORKSHOP, new WorkshopJoined(CCAS)).say(WORKSHOP, new WorkshopConfirmed());
        assertThat(fold(log).publicFrom()).isEqualTo(2);
        assertThat(fold(log).moveReason()).isNull();
    }

    @Test
    void when_it_was_to_be_as_last_confirmed_stays_known_whatever_is_proposed_since() {
        var online = new WorkshopPlace(null, "https://visio.example/1", "62510");
        var later = new WorkshopRescheduled(Bassin.twoHours("2026-12-11T13:00:00Z"), online);
        var latest = new WorkshopRescheduled(Bassin.twoHours("2026-12-18T13:00:00Z"), online);
        var log = proposed().say(WORKSHOP, later);
        assertThat(fold(log).movedFrom()).as("nobody was told of it").isNull();

        log.say(WORKSHOP, new WorkshopJoined(CCAS))
                .say(WORKSHOP, new WorkshopConfirmed())
                .say(WORKSHOP, latest)
                .say(WORKSHOP, new WorkshopRescheduled(Bassin.twoHours(START), online));
        assertThat(fold(log).movedFrom()).isEqualTo(Instant.parse("2026-12-11T13:00:00Z"));

        log.say(WORKSHOP, new WorkshopJoined(CCAS)).say(WORKSHOP, new WorkshopConfirmed());
        assertThat(fold(log).movedFrom()).isEqualTo(Instant.parse("2026-12-11T13:00:00Z"));
    }

    @Test
    void a_better_description_replaces_the_one_before_and_nothing_else() {
        var better = new WorkshopProfile("Mieux dit", "email", null, 8, List.of("Seniors"), null);
        var before = proposed().say(WORKSHOP, new WorkshopJoined(CCAS));
        var view = fold(before.say(WORKSHOP, new WorkshopDescribed(better)));

        assertThat(view.profile()).isEqualTo(better);
        assertThat(view.joined()).containsExactly(CCAS);
    }

    @Test
    void another_time_or_place_makes_what_was_answered_forgotten() {
        var online = new WorkshopPlace(null, "https://visio.example/1", "62510");
        var later = Bassin.twoHours("2026-12-11T13:00:00Z");
        var view = fold(proposed()
                .say(WORKSHOP, new WorkshopJoined(CCAS))
                .say(WORKSHOP, new WorkshopConfirmed())
                .say(WORKSHOP, new WorkshopWarned(ARAGO, LocalDate.of(2026, 12, 1)))
                .say(WORKSHOP, new WorkshopRescheduled(later, online)));

        assertThat(view.status()).isEqualTo(WorkshopStatus.PROPOSED);
        assertThat(view.period()).isEqualTo(later);
        assertThat(view.place()).isEqualTo(online);
        assertThat(view.joined()).isEmpty();
        assertThat(view.warning()).isNull();
    }

    @Test
    void its_lead_is_told_of_a_closing_until_it_moves() {
        var view = fold(proposed().say(WORKSHOP, new WorkshopWarned(ARAGO, LocalDate.of(2026, 12, 1))));

        assertThat(view.warning()).isEqualTo(new Warning(ARAGO, LocalDate.of(2026, 12, 1)));
    }

    @Test
    void people_are_counted_once_it_was_held_and_why_it_was_called_off_is_kept() {
        var held = fold(proposed()
                .say(WORKSHOP, new WorkshopHeld(List.of(new Attendance("Seniors", 9), new Attendance(null, 3)))));
        assertThat(held.status()).isEqualTo(WorkshopStatus.HELD);
        assertThat(held.people()).isEqualTo(12);

        var cancelled = fold(proposed().say(WORKSHOP, new WorkshopCancelled("Salle prise")));
        assertThat(cancelled.status()).isEqualTo(WorkshopStatus.CANCELLED);
        assertThat(cancelled.cancellation()).isEqualTo("Salle prise");
        assertThat(cancelled.people()).isNull();
    }

    @Test
    void what_nobody_confirmed_by_its_start_has_lapsed_when_it_is_read() {
        var start = Instant.parse(START);

        assertThat(WorkshopStatus.PROPOSED.at(start.minusMillis(1), start)).isEqualTo(WorkshopStatus.PROPOSED);
        assertThat(WorkshopStatus.PROPOSED.at(start, start)).isEqualTo(WorkshopStatus.LAPSED);
        assertThat(WorkshopStatus.CONFIRMED.at(start.plusSeconds(9), start)).isEqualTo(WorkshopStatus.CONFIRMED);
    }

    @Test
    void the_same_fact_twice_makes_the_same_view() {
        var facts = proposed()
                .say(WORKSHOP, new WorkshopJoined(CCAS))
                .say(WORKSHOP, new WorkshopRescheduled(Bassin.twoHours(START), new WorkshopPlace(ARAGO, null, "62510")))
                .say(WORKSHOP, new WorkshopDeclined(CCAS, null));
        var view = fold(facts);

        for (var fact : facts.log()) {
            assertThat(projection.apply(view, fact)).isSameAs(view);
        }
    }

    @Test
    void what_is_said_of_a_structure_is_no_workshop() {
        assertThat(projection.subject(
                        new Facts().say(EPN, new MembershipRequested()).last()))
                .isEmpty();
    }

    private static Facts proposed() {
        return new Facts().say(WORKSHOP, Bassin.proposed(EPN, "Caf et impôts", START, CCAS, LIBRARY));
    }

    private WorkshopView fold(Facts facts) {
        WorkshopView view = null;
        for (var fact : facts.log()) {
            view = projection.apply(view, fact);
        }
        return Objects.requireNonNull(view);
    }
}

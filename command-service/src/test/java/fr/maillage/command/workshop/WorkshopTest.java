package fr.maillage.command.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Rules;
import fr.maillage.command.workshop.WorkshopCommand.CancelWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ConfirmWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.DeclineWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.DescribeWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.HoldWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.JoinWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshopAgain;
import fr.maillage.command.workshop.WorkshopCommand.RescheduleWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.WarnWorkshop;
import fr.maillage.events.Attendance;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopDescribed;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopEvent.WorkshopWarned;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkshopTest {

    private static final UUID ID = id(1);
    private static final UUID KARIM = id(2);
    private static final UUID LUCIE = id(3);
    private static final UUID ANOTHER = id(4);
    private static final UUID STRANGER = id(5);
    private static final UUID VENUE = id(6);

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant START = Instant.parse("2026-12-04T13:00:00Z");
    private static final Period AFTERNOON = new Period(START, START.plus(Duration.ofHours(2)));
    private static final Period WEEK_AFTER = new Period(
            START.plus(Duration.ofDays(7)), START.plus(Duration.ofDays(7)).plus(Duration.ofHours(2)));
    private static final WorkshopPlace LIEVIN = new WorkshopPlace(VENUE, null, "62510");
    private static final List<Attendance> NINE_SENIORS = List.of(new Attendance("Seniors", 9));

    private final Rules workshop = new Rules(WorkshopSubject.workshopType());

    @Test
    void a_workshop_is_proposed_by_its_lead_to_those_it_invites() {
        workshop.given().when(propose(AFTERNOON)).then(proposed());
    }

    @Test
    void a_workshop_lies_ahead_and_not_years_ahead() {
        workshop.given().when(propose(at(NOW))).refused("workshop.startsAt.past");
        workshop.given().when(propose(at(NOW.plusMillis(1)))).then(proposed(at(NOW.plusMillis(1))));
        workshop.given().when(propose(at(NOW.plus(Duration.ofDays(3 * 365))))).refused("workshop.startsAt.far");
    }

    @Test
    void the_same_proposal_sent_again_changes_nothing_even_once_its_day_has_passed() {
        var late = new ProposeWorkshop(
                ID, KARIM, List.of(LUCIE, ANOTHER), profile("Débuter"), LIEVIN, AFTERNOON, null, START.plusSeconds(1));
        workshop.given(proposed()).when(new ProposeWorkshopAgain(ID, late)).thenNothing();
        var other = new ProposeWorkshop(ID, KARIM, List.of(LUCIE), profile("Débuter"), LIEVIN, AFTERNOON, null, NOW);
        workshop.given(proposed()).when(new ProposeWorkshopAgain(ID, other)).refused("workshop.id.taken");
    }

    @Test
    void those_invited_join_or_decline_once_for_all() {
        workshop.given(proposed()).when(join(LUCIE)).then(new WorkshopJoined(LUCIE));
        workshop.given(proposed()).when(decline(LUCIE)).then(new WorkshopDeclined(LUCIE, null));
        var joined = workshop.given(proposed(), new WorkshopJoined(LUCIE));
        joined.when(join(LUCIE)).thenNothing();
        joined.when(decline(LUCIE)).refused("workshop.answered");
        joined.when(decline(ANOTHER)).then(new WorkshopDeclined(ANOTHER, null));
        var declined = workshop.given(proposed(), new WorkshopDeclined(LUCIE, "Pas ce jour-là"));
        declined.when(decline(LUCIE)).thenNothing();
        declined.when(join(LUCIE)).refused("workshop.answered");
    }

    @Test
    void nobody_else_answers() {
        workshop.given(proposed()).when(join(STRANGER)).refused("workshop.not-invited");
        workshop.given(proposed()).when(decline(STRANGER)).refused("workshop.not-invited");
        workshop.given(proposed()).when(join(KARIM)).refused("workshop.not-invited");
    }

    @Test
    void nobody_answers_once_it_has_begun_but_to_say_the_same() {
        var late = new JoinWorkshop(ID, LUCIE, START);
        workshop.given(proposed()).when(late).refused("workshop.started");
        workshop.given(proposed(), new WorkshopJoined(LUCIE)).when(late).thenNothing();
    }

    @Test
    void the_lead_alone_confirms_once_one_partner_has_joined() {
        workshop.given(proposed()).when(confirm(KARIM, NOW)).refused("workshop.not-joined");
        workshop.given(proposed(), new WorkshopDeclined(LUCIE, null))
                .when(confirm(KARIM, NOW))
                .refused("workshop.not-joined");
        var joined = workshop.given(proposed(), new WorkshopJoined(LUCIE));
        joined.when(confirm(LUCIE, NOW)).refused("workshop.not-lead");
        joined.when(confirm(KARIM, NOW)).then(new WorkshopConfirmed());
        workshop.given(confirmed()).when(confirm(KARIM, NOW)).thenNothing();
    }

    @Test
    void those_who_have_not_answered_may_still_do_so_once_it_is_confirmed() {
        workshop.given(confirmed()).when(join(ANOTHER)).then(new WorkshopJoined(ANOTHER));
    }

    @Test
    void others_see_that_it_is_over_once_it_ends_or_was_cancelled_or_held() {
        var open = Workshop.evolve(Workshop.evolve(null, proposed()), new WorkshopConfirmed());
        assertThat(open.isOver(AFTERNOON.to().minusMillis(1))).isFalse();
        assertThat(open.isOver(AFTERNOON.to())).isTrue();
        assertThat(Workshop.evolve(open, new WorkshopCancelled("Grève")).isOver(NOW))
                .isTrue();
        assertThat(Workshop.evolve(open, new WorkshopHeld(NINE_SENIORS)).isOver(NOW))
                .isTrue();
    }

    @Test
    void what_was_not_confirmed_by_its_start_has_lapsed_until_it_is_rescheduled() {
        var lapsed = workshop.given(proposed(), new WorkshopJoined(LUCIE));
        lapsed.when(confirm(KARIM, START)).refused("workshop.lapsed");
        lapsed.when(confirm(KARIM, START.minusMillis(1))).then(new WorkshopConfirmed());
        lapsed.when(new RescheduleWorkshop(ID, KARIM, WEEK_AFTER, LIEVIN, START.plusSeconds(1)))
                .then(new WorkshopRescheduled(WEEK_AFTER, LIEVIN));
    }

    @Test
    void rescheduling_asks_those_invited_again() {
        var online = new WorkshopPlace(null, "https://visio.example/atelier", "62510");
        workshop.given(confirmed())
                .when(reschedule(WEEK_AFTER, online))
                .then(new WorkshopRescheduled(WEEK_AFTER, online));
        workshop.given(confirmed()).when(reschedule(AFTERNOON, LIEVIN)).thenNothing();
        workshop.given(confirmed()).when(reschedule(at(NOW), LIEVIN)).refused("workshop.startsAt.past");
        workshop.given(confirmed())
                .when(new RescheduleWorkshop(ID, LUCIE, WEEK_AFTER, LIEVIN, NOW))
                .refused("workshop.not-lead");
        var moved = workshop.given(
                proposed(), new WorkshopDeclined(LUCIE, null), new WorkshopRescheduled(WEEK_AFTER, LIEVIN));
        moved.when(join(LUCIE)).then(new WorkshopJoined(LUCIE));
        workshop.given(
                        proposed(),
                        new WorkshopJoined(LUCIE),
                        new WorkshopConfirmed(),
                        new WorkshopRescheduled(WEEK_AFTER, LIEVIN))
                .when(confirm(KARIM, NOW))
                .refused("workshop.not-joined");
    }

    @Test
    void the_lead_alone_says_better_what_it_is_about_and_answers_stand() {
        var better = profile("Débuter sur tablette");
        var joined = workshop.given(proposed(), new WorkshopJoined(LUCIE));
        joined.when(new DescribeWorkshop(ID, KARIM, better)).then(new WorkshopDescribed(better));
        joined.when(new DescribeWorkshop(ID, KARIM, profile("Débuter"))).thenNothing();
        joined.when(new DescribeWorkshop(ID, LUCIE, better)).refused("workshop.not-lead");
        workshop.given(proposed(), new WorkshopJoined(LUCIE), new WorkshopDescribed(better))
                .when(confirm(KARIM, NOW))
                .then(new WorkshopConfirmed());
        workshop.given(proposed(), new WorkshopCancelled("Panne"))
                .when(new DescribeWorkshop(ID, KARIM, better))
                .refused("workshop.cancelled");
    }

    @Test
    void the_lead_alone_calls_it_off() {
        var cancel = new CancelWorkshop(ID, KARIM, "Salle indisponible");
        workshop.given(proposed()).when(cancel).then(new WorkshopCancelled("Salle indisponible"));
        workshop.given(confirmed()).when(cancel).then(new WorkshopCancelled("Salle indisponible"));
        workshop.given(proposed())
                .when(new CancelWorkshop(ID, LUCIE, "Salle indisponible"))
                .refused("workshop.not-lead");
    }

    @Test
    void the_lead_alone_tells_how_many_came_once_it_was_confirmed_and_began() {
        workshop.given(confirmed()).when(hold(KARIM, START)).then(new WorkshopHeld(NINE_SENIORS));
        workshop.given(confirmed()).when(hold(KARIM, START.minusMillis(1))).refused("workshop.not-started");
        workshop.given(confirmed()).when(hold(LUCIE, START)).refused("workshop.not-lead");
        workshop.given(proposed(), new WorkshopJoined(LUCIE))
                .when(hold(KARIM, START))
                .refused("workshop.not-confirmed");
    }

    @Test
    void its_lead_is_told_once_that_its_venue_closes_before_it() {
        var day = LocalDate.of(2026, 12, 1);
        var warned = new WorkshopWarned(VENUE, day);
        workshop.given(confirmed()).when(new WarnWorkshop(ID, VENUE, day)).then(warned);
        workshop.given(proposed(), warned)
                .when(new WarnWorkshop(ID, VENUE, day))
                .thenNothing();
        workshop.given(proposed()).when(new WarnWorkshop(ID, STRANGER, day)).thenNothing();
        workshop.given(proposed())
                .when(new WarnWorkshop(ID, VENUE, LocalDate.of(2026, 12, 5)))
                .thenNothing();
        workshop.given(proposed())
                .when(new WarnWorkshop(ID, VENUE, LocalDate.of(2026, 12, 4)))
                .then(new WorkshopWarned(VENUE, LocalDate.of(2026, 12, 4)));
        workshop.given(proposed(), warned, new WorkshopRescheduled(WEEK_AFTER, LIEVIN))
                .when(new WarnWorkshop(ID, VENUE, day))
                .then(warned);
    }

    static Stream<WorkshopCommand> everything() {
        return Stream.of(
                join(ANOTHER),
                join(LUCIE),
                decline(ANOTHER),
                confirm(KARIM, NOW),
                reschedule(WEEK_AFTER, LIEVIN),
                new CancelWorkshop(ID, KARIM, "Encore"),
                hold(KARIM, START),
                new WarnWorkshop(ID, VENUE, LocalDate.of(2026, 12, 1)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_was_called_off_or_took_place_accepts_nothing_more(WorkshopCommand command) {
        workshop.given(proposed(), new WorkshopJoined(LUCIE), new WorkshopConfirmed(), new WorkshopCancelled("Non"))
                .when(command)
                .refused("workshop.cancelled");
        workshop.given(proposed(), new WorkshopJoined(LUCIE), new WorkshopConfirmed(), new WorkshopHeld(NINE_SENIORS))
                .when(command)
                .refused("workshop.held");
    }

    @Test
    void a_workshop_ends_after_it_began_and_within_three_days() {
        assertThat(Timing.end(AFTERNOON)).isNull();
        assertThat(Timing.end(new Period(START, START))).hasFieldOrPropertyWithValue("code", "endsAt.before-start");
        assertThat(Timing.end(new Period(START, START.plus(Duration.ofDays(3)))))
                .isNull();
        assertThat(Timing.end(new Period(START, START.plus(Duration.ofDays(900)))))
                .hasFieldOrPropertyWithValue("code", "endsAt.long");
    }

    @Test
    void what_ends_at_midnight_in_paris_does_not_reach_into_the_next_day() {
        var evening = new Period(Instant.parse("2026-12-04T19:00:00Z"), Instant.parse("2026-12-04T23:00:00Z"));
        assertThat(Timing.lastDay(evening)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(Timing.firstDay(evening)).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    private static WorkshopProposed proposed() {
        return proposed(AFTERNOON);
    }

    private static WorkshopProposed proposed(Period period) {
        return new WorkshopProposed(KARIM, List.of(LUCIE, ANOTHER), profile("Débuter"), LIEVIN, period, null);
    }

    private static Object[] confirmed() {
        return new Object[] {proposed(), new WorkshopJoined(LUCIE), new WorkshopConfirmed()};
    }

    private static ProposeWorkshop propose(Period period) {
        return new ProposeWorkshop(ID, KARIM, List.of(LUCIE, ANOTHER), profile("Débuter"), LIEVIN, period, null, NOW);
    }

    private static JoinWorkshop join(UUID structure) {
        return new JoinWorkshop(ID, structure, NOW);
    }

    private static DeclineWorkshop decline(UUID structure) {
        return new DeclineWorkshop(ID, structure, null, NOW);
    }

    private static ConfirmWorkshop confirm(UUID structure, Instant now) {
        return new ConfirmWorkshop(ID, structure, now);
    }

    private static RescheduleWorkshop reschedule(Period period, WorkshopPlace place) {
        return new RescheduleWorkshop(ID, KARIM, period, place, NOW);
    }

    private static HoldWorkshop hold(UUID structure, Instant now) {
        return new HoldWorkshop(ID, structure, NINE_SENIORS, now);
    }

    private static Period at(Instant start) {
        return new Period(start, start.plus(Duration.ofHours(2)));
    }

    private static WorkshopProfile profile(String title) {
        return new WorkshopProfile(title, "prendre_en_main_du_materiel", null, 12, List.of("Seniors"), "Gratuit");
    }

    private static UUID id(int last) {
        return new UUID(0x019a000000007000L, 0x8000000000000000L + last);
    }
}

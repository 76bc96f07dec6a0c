package fr.maillage.command.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.command.Refusal;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.FanOut.Share;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.Caller;
import fr.maillage.command.workshop.WorkshopBodies.DateBody;
import fr.maillage.command.workshop.WorkshopBodies.ProposeBody;
import fr.maillage.command.workshop.WorkshopCommand.ConfirmWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshop;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.events.WorkshopSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several dates at once: read, begun and answered. */
class SeriesTest {

    private static final UUID FIRST = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID LEAD = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2027-03-10T12:00:00Z");
    private static final WorkshopProfile PROFILE = new WorkshopProfile("Débuter", "email", null, null, List.of(), null);
    private static final WorkshopPlace ONLINE = new WorkshopPlace(null, "https://visio.example", "62510");

    private final Map<UUID, Object> states = new HashMap<>();
    private final SeriesReader series = new SeriesReader(id -> Optional.ofNullable(states.get(id)));
    private final ValidationErrors errors = new ValidationErrors("workshop");

    @Test
    void each_date_of_a_series_has_an_id_of_its_own_that_follows_from_the_first() {
        var ids = new ArrayList<UUID>();
        for (var number = 1; number <= 52; number++) {
            ids.add(SeriesReader.date(FIRST, number));
        }
        assertThat(ids).doesNotHaveDuplicates().startsWith(FIRST);
        assertThat(SeriesReader.date(UUID.randomUUID(), 2)).isNotEqualTo(ids.get(1));
    }

    @Test
    void what_is_asked_of_a_series_is_asked_of_each_date_that_has_not_begun() {
        known(1, 3, "2027-03-03T13:00:00Z");
        known(2, 3, "2027-03-10T13:00:00Z");
        known(3, 3, "2027-03-17T13:00:00Z");
        var shares = series.dates(context(SeriesReader.date(FIRST, 2)), true, SeriesTest::confirm);
        assertThat(shares).extracting(Share::subject).containsExactly(date(1), date(2), date(3));
        assertThat(shares.getFirst().command())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("workshop.series.begun"));
        assertThat(shares.subList(1, 3)).extracting(Share::command).containsExactly(confirm(date(2)), confirm(date(3)));
        assertThat(errors()).isEmpty();
    }

    @Test
    void nothing_is_asked_of_the_others_where_one_alone_is_meant() {
        known(1, 2, "2027-03-17T13:00:00Z");
        assertThat(series.dates(context(FIRST), null, SeriesTest::confirm)).isEmpty();
        assertThat(series.dates(context(FIRST), false, SeriesTest::confirm)).isEmpty();
        assertThat(series.dates(context(LEAD), true, SeriesTest::confirm)).isEmpty();
        assertThat(errors()).isEmpty();
    }

    @Test
    void a_workshop_that_is_no_date_of_a_series_has_no_others() {
        states.put(FIRST, Workshop.evolve(null, proposed(null, "2027-03-17T13:00:00Z")));
        assertThat(series.dates(context(FIRST), true, SeriesTest::confirm)).isEmpty();
        assertThat(errors()).containsExactly("series workshop.series.none");
    }

    @Test
    void a_bad_date_among_ten_is_named_by_its_place() {
        var dates = new ArrayList<DateBody>();
        for (var week = 0; week < 10; week++) {
            dates.add(date(NOW.plus(Duration.ofDays(7L * week + 1)), Duration.ofHours(2)));
        }
        dates.set(3, date(NOW.plus(Duration.ofDays(22)), Duration.ofHours(-1)));
        dates.set(5, date(NOW.plus(Duration.ofDays(22)), Duration.ofHours(1)));
        dates.set(7, new DateBody(null, null));
        dates.set(8, date(NOW.minusSeconds(1), Duration.ofHours(1)));
        PeriodReader.periods(body(dates, null), context(FIRST));
        assertThat(errors())
                .containsExactly(
                        "dates[3].endsAt workshop.endsAt.before-start",
                        "dates[5].startsAt workshop.dates.twice",
                        "dates[7].startsAt workshop.startsAt.missing",
                        "dates[7].endsAt workshop.endsAt.missing",
                        "dates[8].startsAt workshop.startsAt.past");
    }

    @Test
    void a_series_has_from_two_to_fifty_two_dates_and_no_date_beside() {
        var one = date(NOW.plusSeconds(60), Duration.ofHours(1));
        PeriodReader.periods(body(List.of(one), NOW.plusSeconds(60)), context(FIRST));
        assertThat(errors()).containsExactly("dates workshop.dates.both");
        var many = new ArrayList<DateBody>();
        for (var day = 1; day <= 53; day++) {
            many.add(date(NOW.plus(Duration.ofDays(day)), Duration.ofHours(1)));
        }
        var tooMany = new ValidationErrors("workshop");
        PeriodReader.periods(body(many, null), context(FIRST, tooMany));
        assertThat(errors(tooMany)).containsExactly("dates workshop.dates.range");
        var most = new ValidationErrors("workshop");
        assertThat(PeriodReader.periods(body(many.subList(0, 52), null), context(FIRST, most)))
                .hasSize(52);
        assertThat(errors(most)).isEmpty();
        var alone = new ValidationErrors("workshop");
        PeriodReader.periods(body(List.of(one), null), context(FIRST, alone));
        assertThat(errors(alone)).containsExactly("dates workshop.dates.range");
    }

    @Test
    void the_rules_name_the_date_that_they_refuse() {
        var past = new ProposeWorkshop(
                date(4),
                LEAD,
                List.of(FIRST),
                PROFILE,
                ONLINE,
                new Period(NOW, NOW.plusSeconds(60)),
                new WorkshopSeries(FIRST, 4, 10),
                NOW);
        assertThatThrownBy(() -> Workshop.propose(past)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.errors().getFirst().field())
                .isEqualTo("dates[3].startsAt"));
    }

    private void known(int number, int size, String start) {
        states.put(
                SeriesReader.date(FIRST, number),
                Workshop.evolve(null, proposed(new WorkshopSeries(FIRST, number, size), start)));
    }

    private static WorkshopProposed proposed(@Nullable WorkshopSeries place, String start) {
        var from = Instant.parse(start);
        var period = new Period(from, from.plus(Duration.ofHours(2)));
        return new WorkshopProposed(LEAD, List.of(FIRST), PROFILE, ONLINE, period, place);
    }

    private static UUID date(int number) {
        return SeriesReader.date(FIRST, number);
    }

    private static DateBody date(Instant start, Duration length) {
        return new DateBody(start, start.plus(length));
    }

    private static ProposeBody body(List<DateBody> dates, @Nullable Instant start) {
        return new ProposeBody(
                null, null, null, null, null, List.of(), null, null, start, null, dates, null, List.of(), null);
    }

    private static ConfirmWorkshop confirm(UUID date) {
        return new ConfirmWorkshop(date, LEAD, NOW);
    }

    private ActionContext context(UUID id) {
        return context(id, errors);
    }

    private static ActionContext context(UUID id, ValidationErrors into) {
        var caller = new Caller("compte", new Actor.Network(), null, "api", null, FIRST);
        return new ActionContext(id, id, NOW.atZone(ZoneId.of("Europe/Paris")), caller, into);
    }

    private List<String> errors() {
        return errors(errors);
    }

    private static List<String> errors(ValidationErrors found) {
        try {
            found.refuseIfAny();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.errors().stream()
                    .map(error -> error.field() + " " + error.code())
                    .toList();
        }
    }
}

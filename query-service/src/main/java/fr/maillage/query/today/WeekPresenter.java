package fr.maillage.query.today;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.ReservationFilter;
import fr.maillage.query.resource.ReservationItem;
import fr.maillage.query.resource.ReservationQueries;
import fr.maillage.query.resource.ReservationStatus;
import fr.maillage.query.resource.Resources;
import fr.maillage.query.today.Week.Day;
import fr.maillage.query.today.Week.Planned;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Texts;
import fr.maillage.query.workshop.WorkshopFilter;
import fr.maillage.query.workshop.WorkshopItem;
import fr.maillage.query.workshop.WorkshopQueries;
import fr.maillage.query.workshop.WorkshopStatus;
import fr.maillage.query.workshop.Workshops;
import fr.maillage.territory.Territory;
import fr.maillage.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of a week's plan: workshops, and lent resources to be handed over or returned. */
@Component
public class WeekPresenter {

    private static final int DAYS = 7;

    /** The most items shown: people read more of them in the agenda. */
    private static final int SHOWN = 60;

    private static final Paging MOST = new Paging(null, Paging.MAX_LIMIT);

    private final WorkshopQueries workshops;
    private final ReservationQueries reservations;
    private final Texts texts;

    public WeekPresenter(WorkshopQueries workshops, ReservationQueries reservations, Texts texts) {
        this.workshops = workshops;
        this.reservations = reservations;
        this.texts = texts;
    }

    private record Moment(Instant at, Planned planned) {}

    /**
     * The seven days from the day of a read session.
     *
     * @param home address whose date and territory the links keep
     */
    public Week from(ReadSession reading, @Nullable Territory territory, Address home) {
        var first = reading.day();
        var start = Paris.startOf(first);
        var end = Paris.startOf(first.plusDays(DAYS));
        var moments = Stream.concat(
                        workshops(reading, territory, start, end, home), lent(reading, territory, start, end, home))
                .filter(one -> !one.at().isBefore(start) && one.at().isBefore(end))
                .sorted(comparing(Moment::at))
                .toList();
        var shown = moments.subList(0, Math.min(SHOWN, moments.size()));
        var byDay = shown.stream().collect(groupingBy(one -> Paris.dayOf(one.at())));
        var days = first.datesUntil(first.plusDays(DAYS))
                .filter(byDay::containsKey)
                .map(day -> day(day, Objects.requireNonNull(byDay.get(day))))
                .toList();
        return new Week(
                moments.isEmpty() ? null : texts.count(shown.size(), moments.size()),
                home.to("/ateliers").toString(),
                days);
    }

    private Day day(LocalDate day, List<Moment> moments) {
        return new Day(
                day.toString(),
                DateFormatter.weekday(day),
                day.getDayOfMonth(),
                moments.stream().map(Moment::planned).toList());
    }

    private Stream<Moment> workshops(
            ReadSession reading, @Nullable Territory territory, Instant start, Instant end, Address home) {
        var standing = List.of(WorkshopStatus.PROPOSED, WorkshopStatus.CONFIRMED, WorkshopStatus.HELD);
        var asked = WorkshopFilter.ALL
                .in(territory)
                .with(WorkshopFilter.STATUS, standing)
                .with(WorkshopFilter.FROM, start)
                .with(WorkshopFilter.TO, end.minusNanos(1_000));
        return workshops.list(reading, asked, MOST).items().stream()
                .map(workshop -> new Moment(workshop.startsAt(), planned(workshop, home)));
    }

    private Planned planned(WorkshopItem workshop, Address home) {
        var sign =
                switch (workshop.status()) {
                    case CONFIRMED, HELD -> "fait";
                    default -> "attend";
                };
        return new Planned(
                texts.of(
                        "week.about",
                        time(workshop.startsAt()),
                        workshop.territory().commune().name()),
                "",
                workshop.title(),
                home.to(Workshops.KIND.page(workshop.id())).toString(),
                sign,
                sign.equals("fait") ? "ok" : "go",
                texts.of("week.workshop." + (workshop.allDeclined() ? "nobody" : workshop.status())));
    }

    private Stream<Moment> lent(
            ReadSession reading, @Nullable Territory territory, Instant start, Instant end, Address home) {
        var asked = ReservationFilter.ALL
                .in(territory)
                .with(ReservationFilter.STATUS, List.of(ReservationStatus.ACCEPTED, ReservationStatus.HANDED_OVER))
                .with(ReservationFilter.FROM, start)
                .with(ReservationFilter.TO, end);
        return reservations.list(reading, asked, MOST).items().stream()
                .map(one -> one.status() == ReservationStatus.ACCEPTED
                        ? new Moment(one.from(), planned(one, "handover", one.from(), home))
                        : new Moment(one.to(), planned(one, "return", one.to(), home)));
    }

    private Planned planned(ReservationItem lent, String what, Instant at, Address home) {
        return new Planned(
                texts.of("week." + what + ".about", time(at), lent.owner().name()),
                texts.of("week." + what),
                lent.resource().name(),
                home.to(Resources.KIND.page(lent.resource().id())).toString(),
                "prevu",
                "",
                texts.of("week." + what + ".state", lent.structure().name()));
    }

    private String time(Instant at) {
        var time = at.atZone(Paris.ZONE).toLocalTime();
        return time.equals(LocalTime.MIDNIGHT) ? texts.of("week.day") : DateFormatter.time(time);
    }
}

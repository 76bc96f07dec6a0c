package fr.maillage.query.workshop;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Filters;
import fr.maillage.query.web.Filters.Narrowing;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import fr.maillage.query.workshop.WorkshopsPage.Day;
import fr.maillage.time.Paris;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of the agenda, from one read session. */
@Component
class WorkshopsPresenter {

    private static final Paging MOST = new Paging(null, Paging.MAX_LIMIT);
    static final Narrowing NARROWING = new Narrowing("workshops", WorkshopFilter.ALL, WorkshopFilter.THEME)
            .without(WorkshopFilter.FROM, WorkshopFilter.TO);

    private final WorkshopActions acts;
    private final WorkshopQueries workshops;
    private final ListingPresenter listings;
    private final Filters filters;
    private final WorkshopRows workshopRows;
    private final Texts texts;

    WorkshopsPresenter(
            WorkshopActions acts,
            WorkshopQueries workshops,
            ListingPresenter listings,
            Filters filters,
            WorkshopRows workshopRows,
            Texts texts) {
        this.acts = acts;
        this.workshops = workshops;
        this.listings = listings;
        this.filters = filters;
        this.workshopRows = workshopRows;
        this.texts = texts;
    }

    WorkshopsPage page(ReadSession reading, Address here) {
        var days = Days.of(here, reading.day());
        var page = workshops.list(reading, filter(reading, here, days), MOST);
        var listing = listings.of(
                here,
                NARROWING,
                filters.fields(here, NARROWING, List.of()),
                page,
                days(days, page, reading.day(), here),
                address -> workshops.count(reading, filter(reading, address, days)),
                files(here, days, page.total()));
        return new WorkshopsPage(
                listing.offering(acts.begin(reading, here)),
                when(days, reading.day()),
                days.month(),
                link("before", here, days.month(), days.before()),
                new Link(texts.of("agenda.now"), here.without("day").toString()),
                link("after", here, days.month(), days.after()),
                link("other", here, !days.month(), days.first()),
                page.items().isEmpty() ? nearest(reading, here, days) : null,
                page.next() == null ? null : texts.of("agenda.cut", page.items().size()));
    }

    /**
     * The link to the days of the first workshop after these, else of the last one before; null where there is neither.
     */
    private @Nullable Link nearest(ReadSession reading, Address here, Days days) {
        var asked = here.without("by", "day");
        var later = agenda(reading, asked.with("from", days.after()));
        return workshops.list(reading, later, new Paging(null, 1)).items().stream()
                .findFirst()
                .map(workshop -> link("agenda.next", workshop, reading, here))
                .or(() -> workshops
                        .last(
                                reading,
                                agenda(reading, asked.with("to", days.first().minusDays(1))))
                        .map(workshop -> link("agenda.last", workshop, reading, here)))
                .orElse(null);
    }

    private Link link(String words, WorkshopItem workshop, ReadSession reading, Address here) {
        var day = Paris.dayOf(workshop.startsAt());
        return new Link(
                texts.of(words, DateFormatter.on(day, reading.day())),
                here.with("day", day).toString());
    }

    /** The day under which a workshop is shown. One that began before the days shown is on the first of them. */
    private static LocalDate start(WorkshopItem workshop, Days days) {
        var day = Paris.dayOf(workshop.startsAt());
        return day.isBefore(days.first()) ? days.first() : day;
    }

    private WorkshopFilter filter(ReadSession reading, Address asked, Days days) {
        return agenda(
                reading, asked.without("by", "day").with("from", days.first()).with("to", days.last()));
    }

    WorkshopFilter agenda(ReadSession reading, Address asked) {
        return filters.read(WorkshopFilter.ALL, asked).inAgenda(reading.reader());
    }

    private List<Link> files(Address here, Days days, long count) {
        var bare = here.without("by", "day", "history");
        var dated = bare.with("from", days.first()).with("to", days.last());
        var calendar = new Link(
                texts.of("workshops.ics"), bare.to("/exports/ateliers.ics").toString());
        return Stream.concat(
                        Stream.of(calendar), listings.csv(NARROWING, count, dated.to("/exports/ateliers.csv")).stream())
                .toList();
    }

    /** The days shown. Those that a cut list does not reach are left out, so that nobody reads that they are free. */
    private List<Day> days(Days days, Page<WorkshopItem> page, LocalDate today, Address here) {
        var byDay = page.items().stream().collect(Collectors.groupingBy(one -> start(one, days)));
        var last = page.next() == null ? days.last() : start(page.items().getLast(), days);
        var shown = new ArrayList<Day>();
        for (var blank = 0; blank < days.lead(); blank++) {
            shown.add(new Day("", "", "", false, List.of()));
        }
        for (var day : days.until(last)) {
            var planned = byDay.getOrDefault(day, List.of()).stream()
                    .map(one -> entry(one, here, workshopRows.standing(one)))
                    .toList();
            shown.add(new Day(
                    day.toString(),
                    DateFormatter.weekday(day),
                    DateFormatter.dayAndMonth(day),
                    day.equals(today),
                    planned));
        }
        return shown;
    }

    ListRow entry(WorkshopItem workshop, Address here, StatusBadge standing) {
        var time = DateFormatter.time(workshop.startsAt().atZone(Paris.ZONE).toLocalTime());
        return new ListRow(
                workshop.title(),
                here.record(Workshops.KIND, workshop.id()),
                ListRow.about(time, workshopRows.where(workshop)),
                standing,
                null);
    }

    private String when(Days days, LocalDate today) {
        return days.month()
                ? DateFormatter.month(days.first())
                : texts.of("agenda.week", DateFormatter.period(days.first(), days.last(), today));
    }

    private Link link(String where, Address here, boolean month, LocalDate day) {
        var to = here.without("by", "day").with("day", day);
        return new Link(
                texts.of("agenda." + where + (month ? ".month" : ".week")),
                (month ? to.with("by", "month") : to).toString());
    }
}

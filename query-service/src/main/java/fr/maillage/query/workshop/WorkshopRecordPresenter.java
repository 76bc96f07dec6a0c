package fr.maillage.query.workshop;

import static java.util.stream.Collectors.joining;

import fr.maillage.events.Attendance;
import fr.maillage.events.WorkshopSeries;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.ReservationActions;
import fr.maillage.query.resource.ReservationFilter;
import fr.maillage.query.resource.ReservationItem;
import fr.maillage.query.resource.ReservationQueries;
import fr.maillage.query.resource.ReservationRows;
import fr.maillage.query.resource.Resources;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.timeline.TimelinePresenter;
import fr.maillage.query.venue.Venues;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.DetailList;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.RecordPage;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import fr.maillage.query.workshop.WorkshopItem.Invited;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of a workshop's record page: who leads and who joins, where and when, and what is reserved for it. */
@Component
class WorkshopRecordPresenter {

    private static final Paging ALL = new Paging(null, 50);

    /** A page of more dates than a series has. */
    private static final Paging SERIES = new Paging(null, 60);

    private final WorkshopQueries workshops;
    private final ReservationQueries reservations;
    private final WorkshopActions acts;
    private final SeriesActions seriesActs;
    private final ReservationActions loanActs;
    private final TimelinePresenter timelines;
    private final ReservationRows reservationRows;
    private final WorkshopRows workshopRows;
    private final Texts texts;

    WorkshopRecordPresenter(
            WorkshopQueries workshops,
            ReservationQueries reservations,
            WorkshopActions acts,
            SeriesActions seriesActs,
            ReservationActions loanActs,
            TimelinePresenter timelines,
            ReservationRows reservationRows,
            WorkshopRows workshopRows,
            Texts texts) {
        this.workshops = workshops;
        this.reservations = reservations;
        this.acts = acts;
        this.seriesActs = seriesActs;
        this.loanActs = loanActs;
        this.timelines = timelines;
        this.reservationRows = reservationRows;
        this.workshopRows = workshopRows;
        this.texts = texts;
    }

    RecordPage page(ReadSession reading, WorkshopItem workshop, Address here) {
        return new RecordPage(
                "workshops",
                ListRow.about(
                        AgendaWords.theme(workshop.theme()),
                        workshop.territory().commune().name()),
                workshop.title(),
                workshopRows.standing(workshop),
                notice(reading, workshop),
                facts(reading, workshop, here),
                workshop.description() == null ? List.of() : List.of(workshop.description()),
                sections(reading, workshop, here),
                timelines.of(reading, "workshop", workshop.id(), here),
                new Link(
                        texts.of("workshops.back"),
                        here.keeping("at", "territory").to("/ateliers").toString()),
                ActionButton.leading(acts.onPage(reading, workshop, here)));
    }

    private @Nullable String notice(ReadSession reading, WorkshopItem workshop) {
        var said = Stream.of(AgendaWords.formerly(workshop), becoming(reading, workshop))
                .filter(Objects::nonNull)
                .collect(joining(" "));
        return said.isEmpty() ? null : said;
    }

    private @Nullable String becoming(ReadSession reading, WorkshopItem workshop) {
        if (workshop.cancellation() != null) {
            // The status badge right above says that it is cancelled.
            return texts.of("workshop.cancelled.why", workshop.cancellation());
        }
        var becoming = AgendaWords.becoming(workshop);
        if (becoming != null) {
            return becoming;
        }
        var warning = workshop.warning();
        return warning == null
                ? null
                : texts.of("workshop.warning", DateFormatter.on(warning.closedOn(), reading.day()));
    }

    private List<DetailLine> facts(ReadSession reading, WorkshopItem workshop, Address here) {
        var venue = workshop.venue();
        var lead = workshop.lead();
        return new DetailList(texts)
                .text("when", DateFormatter.weekdayAt(workshop.startsAt(), reading.day()))
                .text("until", DateFormatter.weekdayAt(workshop.endsAt(), reading.day()))
                .link("lead", new Link(lead.name(), here.record(Structures.KIND, lead.id())))
                .link("venue", venue == null ? null : new Link(venue.name(), here.record(Venues.KIND, venue.id())))
                .text("address", workshop.address())
                .web("online", workshop.link() == null ? List.of() : List.of(workshop.link()))
                .text(
                        "seats",
                        workshop.seats() == null ? null : workshop.seats().toString())
                .texts("audiences", workshop.audiences())
                .text("fees", workshop.fee())
                .texts("people", people(workshop.attendance()))
                .list();
    }

    private List<String> people(List<Attendance> counted) {
        var unnamed = texts.of(counted.size() == 1 ? "workshop.everybody" : "workshop.others");
        return counted.stream()
                .map(one ->
                        texts.of("workshop.people", one.people(), one.audience() == null ? unnamed : one.audience()))
                .toList();
    }

    private List<Section> sections(ReadSession reading, WorkshopItem workshop, Address here) {
        var everybody = !reading.reader().isOfNetwork();
        var always = Stream.of(invited(workshop, everybody, here), reserved(reading, workshop, here))
                // The public is not told of invitations and loans: to say that there are none would be untrue.
                .filter(part -> !everybody || !part.entries().isEmpty());
        var series = workshop.series();
        return series == null
                ? always.toList()
                : Stream.concat(Stream.of(series(reading, workshop, series, here)), always)
                        .toList();
    }

    /** The section of a series: the buttons on all dates at once, then the other dates, each with its own answer. */
    private Section series(ReadSession reading, WorkshopItem workshop, WorkshopSeries series, Address here) {
        var all = workshops
                .list(reading, WorkshopFilter.ALL.with(WorkshopFilter.SERIES, series.id()), SERIES)
                .items();
        var together = seriesActs.together(reading, all, here);
        var answers = seriesActs.answers(reading, all, here);
        var others = all.stream().filter(one -> !one.id().equals(workshop.id())).map(one -> new ListRow(
                        DateFormatter.weekdayAt(one.startsAt(), reading.day()),
                        here.record(Workshops.KIND, one.id()),
                        one.title().equals(workshop.title()) ? "" : one.title(),
                        workshopRows.standing(one),
                        own(reading, one))
                .offering(answers.getOrDefault(one.id(), List.of())));
        var whole = new ListRow(texts.of("workshop.series.all"), null, "", null, null).offering(together);
        return new Section(
                "serie",
                texts.of("workshop.series", series.size()),
                null,
                Stream.concat(together.isEmpty() ? Stream.of() : Stream.of(whole), others)
                        .toList(),
                texts.of("workshop.series.none"),
                List.of());
    }

    /** The answers of the reader's own structures, as long as they count; null where none of these is invited. */
    private @Nullable String own(ReadSession reading, WorkshopItem date) {
        if (date.status() == WorkshopStatus.CANCELLED || reading.reader().own().isEmpty()) {
            return null;
        }
        var ahead = date.startsAt().isAfter(reading.moment());
        var own = date.invited().stream()
                .filter(one -> reading.reader().own().contains(one.id()))
                .filter(one -> ahead || one.answer() != Answer.AWAITED)
                .toList();
        var words = own.stream().map(one -> {
            var answer = texts.of("workshop.own." + one.answer());
            return own.size() == 1 ? answer : texts.of("workshop.own.of", one.name(), answer);
        });
        return own.isEmpty() ? null : ListRow.about(words.toArray(String[]::new));
    }

    /**
     * The section of invited structures.
     *
     * @param joined whether it shows only those that take part
     */
    private Section invited(WorkshopItem workshop, boolean joined, Address here) {
        return new Section(
                "invitees",
                texts.of(joined ? "workshop.joined" : "workshop.invited"),
                Integer.toString(workshop.invited().size()),
                workshop.invited().stream().map(one -> invited(one, here)).toList(),
                texts.of("workshop.invited.none"),
                List.of());
    }

    private ListRow invited(Invited one, Address here) {
        var words = texts.of("answer." + one.answer());
        var standing =
                switch (one.answer()) {
                    case AWAITED -> StatusBadge.waits(words);
                    case JOINED -> StatusBadge.done(words);
                    case DECLINED -> StatusBadge.refused(words);
                };
        return new ListRow(
                one.name(),
                here.record(Structures.KIND, one.id()),
                one.reason() == null ? "" : one.reason(),
                standing,
                null);
    }

    private Section reserved(ReadSession reading, WorkshopItem workshop, Address here) {
        var filter = ReservationFilter.ALL.with(ReservationFilter.WORKSHOP, workshop.id());
        return new Section(
                "reserve",
                texts.of("workshop.reserved"),
                null,
                reservations.list(reading, filter, ALL).items().stream()
                        .map(one -> reserved(reading, one, here))
                        .toList(),
                texts.of("workshop.reserved.none"),
                List.of());
    }

    private ListRow reserved(ReadSession reading, ReservationItem one, Address here) {
        return new ListRow(
                        one.resource().name(),
                        here.record(Resources.KIND, one.resource().id()),
                        ListRow.about(
                                texts.of("reservation.quantity", one.quantity()),
                                one.owner().name()),
                        reservationRows.standing(one, reading.day()),
                        null)
                .offering(loanActs.on(reading, one, here));
    }
}

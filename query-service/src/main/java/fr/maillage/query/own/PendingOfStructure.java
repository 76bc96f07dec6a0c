package fr.maillage.query.own;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import fr.maillage.events.Period;
import fr.maillage.query.own.PendingItems.PendingItem;
import fr.maillage.query.partnership.PartnershipActions;
import fr.maillage.query.partnership.PartnershipFilter;
import fr.maillage.query.partnership.PartnershipItem;
import fr.maillage.query.partnership.PartnershipQueries;
import fr.maillage.query.partnership.PartnershipStatus;
import fr.maillage.query.partnership.Partnerships;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.ReservationActions;
import fr.maillage.query.resource.ReservationFilter;
import fr.maillage.query.resource.ReservationItem;
import fr.maillage.query.resource.ReservationQueries;
import fr.maillage.query.resource.ReservationRows;
import fr.maillage.query.resource.ReservationStatus;
import fr.maillage.query.resource.Resources;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import fr.maillage.query.workshop.Answer;
import fr.maillage.query.workshop.SeriesActions;
import fr.maillage.query.workshop.WorkshopActions;
import fr.maillage.query.workshop.WorkshopFilter;
import fr.maillage.query.workshop.WorkshopItem;
import fr.maillage.query.workshop.WorkshopItem.Invited;
import fr.maillage.query.workshop.WorkshopQueries;
import fr.maillage.query.workshop.WorkshopRows;
import fr.maillage.query.workshop.WorkshopStatus;
import fr.maillage.query.workshop.Workshops;
import fr.maillage.time.Paris;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pending answers around a structure: those that it owes and those that it is owed. */
@Component
class PendingOfStructure {

    private static final Paging ALL = new Paging(null, 50);

    /** The limit for workshops: one series may have more dates than all other items together. */
    private static final Paging MOST = new Paging(null, Paging.MAX_LIMIT);

    private final ReservationQueries reservations;
    private final WorkshopQueries workshops;
    private final PartnershipQueries partnerships;
    private final ReservationActions reservationActs;
    private final WorkshopActions workshopActs;
    private final SeriesActions seriesActs;
    private final PartnershipActions partnershipActs;
    private final ReservationRows reservationRows;
    private final WorkshopRows workshopRows;
    private final Texts texts;

    PendingOfStructure(
            ReservationQueries reservations,
            WorkshopQueries workshops,
            PartnershipQueries partnerships,
            ReservationActions reservationActs,
            WorkshopActions workshopActs,
            SeriesActions seriesActs,
            PartnershipActions partnershipActs,
            ReservationRows reservationRows,
            WorkshopRows workshopRows,
            Texts texts) {
        this.reservations = reservations;
        this.workshops = workshops;
        this.partnerships = partnerships;
        this.reservationActs = reservationActs;
        this.workshopActs = workshopActs;
        this.seriesActs = seriesActs;
        this.partnershipActs = partnershipActs;
        this.reservationRows = reservationRows;
        this.workshopRows = workshopRows;
        this.texts = texts;
    }

    Section of(ReadSession reading, UUID id, Address here) {
        var all = all(reading, new Side(id, texts.of("structure.waits.its")), here);
        return section("waits", all.waits().stream().map(PendingItem::entry).toList(), all.beyond());
    }

    /**
     * Two sections as the structure itself sees them: items that wait for it, each with its buttons, then those that it
     * waits for from others.
     */
    List<Section> ofOneself(ReadSession reading, UUID id, Address here) {
        var all = all(reading, new Side(id, texts.of("own.waits.its")), here);
        var both =
                all.waits().stream().collect(partitioningBy(PendingItem::its, mapping(PendingItem::acting, toList())));
        return List.of(
                section("answers", Objects.requireNonNull(both.get(true)), all.beyond()),
                section("awaits", Objects.requireNonNull(both.get(false)), all.beyond()));
    }

    /**
     * The structure at the centre.
     *
     * @param its words for an answer that is waited for from this structure
     */
    private record Side(UUID id, String its) {}

    private PendingItems all(ReadSession reading, Side side, Address here) {
        return loans(reading, side, here).and(prepared(reading, side, here)).and(agreed(reading, side, here));
    }

    private Section section(String code, List<ListRow> entries, long beyond) {
        var count = entries.size();
        return new Section(
                code,
                texts.of("structure." + code),
                beyond > 0
                        ? texts.of("structure.waits.beyond", count, beyond)
                        : count == 0 ? null : Integer.toString(count),
                entries,
                texts.of("structure." + code + ".none"),
                List.of());
    }

    /** Late returns, then reservation requests whose period is not over: past ones need no answer any more. */
    private PendingItems loans(ReadSession reading, Side side, Address here) {
        var its = ReservationFilter.ALL.with(ReservationFilter.STRUCTURE, side.id());
        var late = its.with(ReservationFilter.LATE, Criterion.NOW);
        var asked = its.with(ReservationFilter.STATUS, ReservationStatus.REQUESTED)
                .with(ReservationFilter.FROM, reading.moment());
        Function<ReservationItem, PendingItem> loan = one -> loan(reading, side, one, here);
        return PendingItems.of(reservations.list(reading, late, ALL), loan)
                .and(PendingItems.of(reservations.list(reading, asked, ALL), loan));
    }

    private PendingItem loan(ReadSession reading, Side side, ReservationItem one, Address here) {
        var period = DateFormatter.period(new Period(one.from(), one.to()), reading.day());
        var lends = one.owner().id().equals(side.id());
        var entry = new ListRow(
                one.resource().name(),
                here.record(Resources.KIND, one.resource().id()),
                texts.of("structure.waits.loan", one.structure().name(), period),
                one.late() ? reservationRows.standing(one, reading.day()) : owed(side, lends, List.of(one.owner())),
                DateFormatter.ago(Paris.dayOf(one.requestedAt()), reading.day()));
        return new PendingItem(lends || one.late(), entry, () -> reservationActs.on(reading, one, here));
    }

    /** Confirmed workshops that have begun and have no report yet, then workshops to answer or to confirm. */
    private PendingItems prepared(ReadSession reading, Side side, Address here) {
        Function<WorkshopItem, PendingItem> workshop = one -> workshop(reading, side, one, here);
        return PendingItems.of(workshops(reading, side, WorkshopStatus.CONFIRMED, reading.moment()), workshop)
                .and(proposed(reading, side, here));
    }

    /** Proposed workshops. Dates of one series that wait for the same answers are one item. */
    private PendingItems proposed(ReadSession reading, Side side, Address here) {
        var page = workshops(reading, side, WorkshopStatus.PROPOSED, null);
        var alike = page.items().stream()
                .collect(groupingBy(
                        one -> one.series() == null
                                ? one.id()
                                : List.of(one.series().id(), awaited(one), one.allDeclined()),
                        LinkedHashMap::new,
                        toList()));
        return new PendingItems(
                alike.values().stream()
                        .map(dates -> dates.size() == 1
                                ? workshop(reading, side, dates.getFirst(), here)
                                : series(reading, side, dates, here))
                        .toList(),
                page.total() - page.items().size());
    }

    private PendingItem series(ReadSession reading, Side side, List<WorkshopItem> dates, Address here) {
        var first = dates.getFirst();
        var one = workshop(reading, side, first, here);
        var entry = one.entry();
        var about = texts.of(
                "structure.waits.series",
                first.lead().name(),
                dates.size(),
                DateFormatter.period(
                        Paris.dayOf(first.startsAt()),
                        Paris.dayOf(dates.getLast().startsAt()),
                        reading.day()));
        return new PendingItem(
                one.its(),
                new ListRow(entry.name(), entry.href(), about, entry.standing(), entry.aside()),
                () -> seriesActs.waiting(reading, first, dates.size(), here));
    }

    private static List<UUID> awaited(WorkshopItem one) {
        return one.invited().stream()
                .filter(invited -> invited.answer() == Answer.AWAITED)
                .map(Invited::id)
                .toList();
    }

    /** The workshops of that status, without those that the structure has declined: they do not wait for it. */
    private Page<WorkshopItem> workshops(ReadSession reading, Side side, WorkshopStatus status, @Nullable Instant to) {
        var asked = WorkshopFilter.ALL
                .with(WorkshopFilter.STRUCTURE, side.id())
                .with(WorkshopFilter.STATUS, status)
                .with(WorkshopFilter.TO, to);
        var page = workshops.list(reading, asked, MOST);
        var those =
                page.items().stream().filter(one -> !one.declinedBy(side.id())).toList();
        var declined = page.items().size() - those.size();
        return new Page<>(those, page.total() - declined, page.next(), page.position());
    }

    private PendingItem workshop(ReadSession reading, Side side, WorkshopItem one, Address here) {
        var begun = one.status() == WorkshopStatus.CONFIRMED;
        var awaited = one.invited().stream()
                .filter(invited -> !begun && invited.answer() == Answer.AWAITED)
                .toList();
        var asked = awaited.stream().map(Invited::id).anyMatch(side.id()::equals);
        var entry = new ListRow(
                one.title(),
                here.record(Workshops.KIND, one.id()),
                texts.of(
                        "structure.waits.workshop", one.lead().name(), DateFormatter.at(one.startsAt(), reading.day())),
                one.allDeclined()
                        ? workshopRows.standing(one)
                        : awaited.isEmpty()
                                ? StatusBadge.waits(texts.of(begun ? "workshop.to-hold" : "workshop.to-confirm"))
                                : owed(
                                        side,
                                        asked,
                                        awaited.stream()
                                                .map(invited -> new Named(invited.id(), invited.name()))
                                                .toList()),
                DateFormatter.ago(Paris.dayOf(one.proposedAt()), reading.day()));
        var leads = awaited.isEmpty() && one.lead().id().equals(side.id());
        return new PendingItem(asked || leads, entry, () -> workshopActs.on(reading, one, here));
    }

    private PendingItems agreed(ReadSession reading, Side side, Address here) {
        var proposed = PartnershipFilter.ALL
                .with(PartnershipFilter.STRUCTURE, side.id())
                .with(PartnershipFilter.STATUS, PartnershipStatus.PROPOSED);
        return PendingItems.of(partnerships.list(reading, proposed, ALL), one -> partnership(reading, side, one, here));
    }

    private PendingItem partnership(ReadSession reading, Side side, PartnershipItem one, Address here) {
        var asked = one.waiting().stream().map(Named::id).anyMatch(side.id()::equals);
        var entry = new ListRow(
                one.title(),
                here.record(Partnerships.KIND, one.id()),
                texts.of("structure.waits.partnership", one.proposer().name()),
                owed(side, asked, one.waiting()),
                DateFormatter.ago(Paris.dayOf(one.proposedAt()), reading.day()));
        return new PendingItem(asked, entry, () -> partnershipActs.on(reading, one, here));
    }

    /** The badge that tells whose answer is waited for: this structure's, or that of others. */
    private StatusBadge owed(Side side, boolean byIt, List<Named> others) {
        return StatusBadge.waits(
                byIt ? side.its() : texts.of("structure.waits.theirs", ListRow.names(others.stream())));
    }
}

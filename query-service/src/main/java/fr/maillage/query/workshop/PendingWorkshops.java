package fr.maillage.query.workshop;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.PendingItems;
import fr.maillage.query.structure.PendingItems.PendingItem;
import fr.maillage.query.structure.PendingItems.Side;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.workshop.WorkshopItem.Invited;
import fr.maillage.time.Paris;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The workshops that wait around a structure. */
final class PendingWorkshops implements PendingItems.Source {

    /** The limit of the list: one series may have more dates than all other items together. */
    private static final Paging MOST = new Paging(null, Paging.MAX_LIMIT);

    private final WorkshopQueries workshops;
    private final WorkshopActions actions;
    private final SeriesActions series;
    private final WorkshopRows rows;

    PendingWorkshops(WorkshopQueries workshops, WorkshopActions actions, SeriesActions series, WorkshopRows rows) {
        this.workshops = workshops;
        this.actions = actions;
        this.series = series;
        this.rows = rows;
    }

    /** Confirmed workshops that have begun and have no report yet, then workshops to answer or to confirm. */
    @Override
    public PendingItems of(ReadSession reading, Side side, Address here) {
        Function<WorkshopItem, PendingItem> item = one -> item(reading, side, one, here);
        return PendingItems.of(workshops(reading, side, WorkshopStatus.CONFIRMED, reading.moment()), item)
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
                                ? item(reading, side, dates.getFirst(), here)
                                : series(reading, side, dates, here))
                        .toList(),
                page.total() - page.items().size());
    }

    private PendingItem series(ReadSession reading, Side side, List<WorkshopItem> dates, Address here) {
        var first = dates.getFirst();
        var one = item(reading, side, first, here);
        var entry = one.entry();
        var about = side.texts()
                .of(
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
                () -> series.waiting(reading, first, dates.size(), here));
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

    private PendingItem item(ReadSession reading, Side side, WorkshopItem one, Address here) {
        var begun = one.status() == WorkshopStatus.CONFIRMED;
        var awaited = one.invited().stream()
                .filter(invited -> !begun && invited.answer() == Answer.AWAITED)
                .toList();
        var asked = awaited.stream().map(Invited::id).anyMatch(side.id()::equals);
        var entry = new ListRow(
                one.title(),
                here.record(Workshops.KIND, one.id()),
                side.texts()
                        .of(
                                "structure.waits.workshop",
                                one.lead().name(),
                                DateFormatter.at(one.startsAt(), reading.day())),
                one.allDeclined()
                        ? rows.standing(one)
                        : awaited.isEmpty()
                                ? StatusBadge.waits(side.texts().of(begun ? "workshop.to-hold" : "workshop.to-confirm"))
                                : side.owed(
                                        asked,
                                        awaited.stream()
                                                .map(invited -> new Named(invited.id(), invited.name()))
                                                .toList()),
                DateFormatter.ago(Paris.dayOf(one.proposedAt()), reading.day()));
        var leads = awaited.isEmpty() && one.lead().id().equals(side.id());
        return new PendingItem(asked || leads, entry, () -> actions.on(reading, one, here));
    }
}

package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.PendingItems;
import fr.maillage.query.structure.PendingItems.PendingItem;
import fr.maillage.query.structure.PendingItems.Side;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.time.Paris;
import java.util.List;
import java.util.function.Function;

/** The reservations that wait around a structure. */
final class PendingReservations implements PendingItems.Source {

    private static final Paging ALL = new Paging(null, 50);

    private final ReservationQueries reservations;
    private final ReservationActions actions;
    private final ReservationRows rows;

    PendingReservations(ReservationQueries reservations, ReservationActions actions, ReservationRows rows) {
        this.reservations = reservations;
        this.actions = actions;
        this.rows = rows;
    }

    /** Late returns, then reservation requests whose period is not over: past ones need no answer any more. */
    @Override
    public PendingItems of(ReadSession reading, Side side, Address here) {
        var its = ReservationFilter.ALL.with(ReservationFilter.STRUCTURE, side.id());
        var late = its.with(ReservationFilter.LATE, Criterion.NOW);
        var asked = its.with(ReservationFilter.STATUS, ReservationStatus.REQUESTED)
                .with(ReservationFilter.FROM, reading.moment());
        Function<ReservationItem, PendingItem> item = one -> item(reading, side, one, here);
        return PendingItems.of(reservations.list(reading, late, ALL), item)
                .and(PendingItems.of(reservations.list(reading, asked, ALL), item));
    }

    private PendingItem item(ReadSession reading, Side side, ReservationItem one, Address here) {
        var period = DateFormatter.period(new Period(one.from(), one.to()), reading.day());
        var lends = one.owner().id().equals(side.id());
        var entry = new ListRow(
                one.resource().name(),
                here.record(Resources.KIND, one.resource().id()),
                side.texts().of("structure.waits.loan", one.structure().name(), period),
                one.late() ? rows.standing(one, reading.day()) : side.owed(lends, List.of(one.owner())),
                DateFormatter.ago(Paris.dayOf(one.requestedAt()), reading.day()));
        return new PendingItem(lends || one.late(), entry, () -> actions.on(reading, one, here));
    }
}

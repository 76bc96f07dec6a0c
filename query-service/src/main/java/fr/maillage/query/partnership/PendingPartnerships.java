package fr.maillage.query.partnership;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.PendingItems;
import fr.maillage.query.structure.PendingItems.PendingItem;
import fr.maillage.query.structure.PendingItems.Side;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.time.Paris;

/** The proposed partnerships that wait around a structure. */
final class PendingPartnerships implements PendingItems.Source {

    private static final Paging ALL = new Paging(null, 50);

    private final PartnershipQueries partnerships;
    private final PartnershipActions actions;

    PendingPartnerships(PartnershipQueries partnerships, PartnershipActions actions) {
        this.partnerships = partnerships;
        this.actions = actions;
    }

    @Override
    public PendingItems of(ReadSession reading, Side side, Address here) {
        var proposed = PartnershipFilter.ALL
                .with(PartnershipFilter.STRUCTURE, side.id())
                .with(PartnershipFilter.STATUS, PartnershipStatus.PROPOSED);
        return PendingItems.of(partnerships.list(reading, proposed, ALL), one -> item(reading, side, one, here));
    }

    private PendingItem item(ReadSession reading, Side side, PartnershipItem one, Address here) {
        var asked = one.waiting().stream().map(Named::id).anyMatch(side.id()::equals);
        var entry = new ListRow(
                one.title(),
                here.record(Partnerships.KIND, one.id()),
                side.texts().of("structure.waits.partnership", one.proposer().name()),
                side.owed(asked, one.waiting()),
                DateFormatter.ago(Paris.dayOf(one.proposedAt()), reading.day()));
        return new PendingItem(asked, entry, () -> actions.on(reading, one, here));
    }
}

package fr.maillage.query.need;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.PendingItems;
import fr.maillage.query.structure.PendingItems.PendingItem;
import fr.maillage.query.structure.PendingItems.Side;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.time.Paris;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The needs that wait around a structure: its own that were answered or can be ordered, as far as the reader sees, and
 * for those who act for it, needs of others that its resources meet.
 */
final class PendingNeeds implements PendingItems.Source {

    private static final Paging ALL = new Paging(null, 50);

    private static final int MOST_ASKED = 6;

    private final NeedQueries needs;
    private final NeedMatches matches;
    private final NeedActions actions;

    PendingNeeds(NeedQueries needs, NeedMatches matches, NeedActions actions) {
        this.needs = needs;
        this.matches = matches;
        this.actions = actions;
    }

    @Override
    public PendingItems of(ReadSession reading, Side side, Address here) {
        var open = NeedFilter.ALL.with(NeedFilter.STRUCTURE, side.id()).with(NeedFilter.STATUS, NeedStatus.OPEN);
        var own = needs.list(reading, open, ALL).items().stream().flatMap(need -> Stream.ofNullable(waiting(side, need))
                .map(about -> item(reading, need, about, awaited(side, need), here)));
        var asked = ActingRights.on(here).owns(side.id()) ? asked(reading, side, here) : Stream.<PendingItem>empty();
        return new PendingItems(Stream.concat(own, asked).toList(), 0);
    }

    /** What others ask of it, the most pressing; a link to all needs where it is asked for more. */
    private Stream<PendingItem> asked(ReadSession reading, Side side, Address here) {
        var found = matches.asked(reading, side.id(), MOST_ASKED + 1);
        var others = new ListRow(
                side.texts().of("structure.waits.needs"),
                here.keeping("at", "territory").to(Needs.KIND.list()).toString(),
                "",
                null,
                null);
        return Stream.concat(
                found.stream()
                        .limit(MOST_ASKED)
                        .map(need -> item(
                                reading,
                                need,
                                side.texts()
                                        .of(
                                                "structure.waits.need",
                                                need.structure().name()),
                                side.owed(true, List.of()),
                                here)),
                Stream.of(new PendingItem(true, others, List::of)).filter(link -> found.size() > MOST_ASKED));
    }

    /** What its own structure is awaited for: an order, or its answer. */
    private static StatusBadge awaited(Side side, NeedItem need) {
        return isReady(need) ? StatusBadge.waits(side.texts().of("structure.waits.order")) : side.owed(true, List.of());
    }

    private static boolean isReady(NeedItem need) {
        return need.minimum() != null && need.missing() == 0;
    }

    /** What its own structure can do about a need: look at the answers, or order; null where it can only wait. */
    private static @Nullable String waiting(Side side, NeedItem need) {
        var minimum = need.minimum();
        if (minimum != null && isReady(need)) {
            return side.texts().of("need.reached", need.total(), minimum);
        }
        return need.answers().isEmpty()
                ? null
                : side.texts().of("need.answered", need.answers().size());
    }

    private PendingItem item(ReadSession reading, NeedItem need, String about, StatusBadge awaited, Address here) {
        var entry = new ListRow(
                need.title(),
                here.record(Needs.KIND, need.id()),
                about,
                awaited,
                DateFormatter.ago(Paris.dayOf(need.expressedAt()), reading.day()));
        return new PendingItem(true, entry, () -> actions.on(reading, need, here));
    }
}

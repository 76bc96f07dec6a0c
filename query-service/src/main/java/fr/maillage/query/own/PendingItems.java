package fr.maillage.query.own;

import fr.maillage.query.reading.Page;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.ListRow;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The items that wait around a structure, as far as they are listed.
 *
 * @param beyond how many more there are
 */
record PendingItems(List<PendingItem> waits, long beyond) {

    /**
     * An item that waits.
     *
     * @param its whether the structure itself must act
     * @param offers its buttons
     */
    record PendingItem(boolean its, ListRow entry, Supplier<List<ActionButton>> offers) {

        /** Its row with its buttons. */
        ListRow acting() {
            return entry.offering(offers.get());
        }
    }

    static <T> PendingItems of(Page<T> page, Function<T, PendingItem> wait) {
        return new PendingItems(
                page.items().stream().map(wait).toList(),
                page.total() - page.items().size());
    }

    PendingItems and(PendingItems others) {
        return new PendingItems(
                Stream.concat(waits.stream(), others.waits.stream()).toList(), beyond + others.beyond);
    }
}

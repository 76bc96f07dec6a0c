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
record Waiting(List<Wait> waits, long beyond) {

    /**
     * An item that waits.
     *
     * @param its whether the structure itself must act
     * @param offers its buttons
     */
    record Wait(boolean its, ListRow entry, Supplier<List<ActionButton>> offers) {

        /** Its row with its buttons. */
        ListRow acting() {
            return entry.offering(offers.get());
        }
    }

    static <T> Waiting of(Page<T> page, Function<T, Wait> wait) {
        return new Waiting(
                page.items().stream().map(wait).toList(),
                page.total() - page.items().size());
    }

    Waiting and(Waiting others) {
        return new Waiting(Stream.concat(waits.stream(), others.waits.stream()).toList(), beyond + others.beyond);
    }
}

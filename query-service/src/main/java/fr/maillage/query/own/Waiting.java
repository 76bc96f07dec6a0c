package fr.maillage.query.own;

import fr.maillage.query.reading.Page;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.ListRow;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What waits around a structure, as far as it is listed. @param beyond how many more there are, whoever they wait for */
record Waiting(List<Wait> waits, long beyond) {

    /** @param its whether it is for the structure to do something @param offers what that may be */
    record Wait(boolean its, ListRow entry, Supplier<List<ActionButton>> offers) {

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

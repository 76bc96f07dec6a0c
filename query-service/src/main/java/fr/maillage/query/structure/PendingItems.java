package fr.maillage.query.structure;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The items that wait around a structure, as far as they are listed.
 *
 * @param beyond how many more there are
 */
public record PendingItems(List<PendingItem> waits, long beyond) {

    static final PendingItems NONE = new PendingItems(List.of(), 0);

    /** The finder of the items of one kind of record. */
    public interface Source {
        PendingItems of(ReadSession reading, Side side, Address here);
    }

    /**
     * The structure at the centre.
     *
     * @param its words for an answer that is waited for from this structure
     */
    public record Side(UUID id, String its, Texts texts) {

        /** The badge that tells whose answer is waited for: this structure's, or that of others. */
        public StatusBadge owed(boolean byIt, List<Named> others) {
            return StatusBadge.waits(byIt ? its : texts.of("structure.waits.theirs", ListRow.names(others.stream())));
        }
    }

    /**
     * An item that waits.
     *
     * @param its whether the structure itself must act
     * @param offers its buttons
     */
    public record PendingItem(boolean its, ListRow entry, Supplier<List<ActionButton>> offers) {

        /** Its row with its buttons. */
        ListRow acting() {
            return entry.offering(offers.get());
        }
    }

    public static <T> PendingItems of(Page<T> page, Function<T, PendingItem> wait) {
        return new PendingItems(
                page.items().stream().map(wait).toList(),
                page.total() - page.items().size());
    }

    public PendingItems and(PendingItems others) {
        return new PendingItems(
                Stream.concat(waits.stream(), others.waits.stream()).toList(), beyond + others.beyond);
    }
}

package fr.maillage.query.structure;

import fr.maillage.query.kind.Kind;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The records of one kind that a structure has a part in, as its page and Ma structure list them. Their messages are
 * {@code structure.<plural>} and {@code structure.<plural>.none} and {@code .all}, and the last two for {@code own}.
 *
 * @param records reads the first of them
 * @param row makes the row of a record
 * @param buttons makes its buttons where the structure itself looks
 * @param begin makes the buttons to begin such a record
 */
public record Collaborations<T>(
        Kind kind,
        Records<T> records,
        Row<T> row,
        BiFunction<T, Address, List<ActionButton>> buttons,
        BiFunction<ReadSession, Address, List<ActionButton>> begin) {

    /** The reader of the records of a structure. */
    public interface Records<T> {
        Page<T> of(ReadSession reading, UUID structure, Paging paging);
    }

    /** The maker of the row of a record. */
    public interface Row<T> {
        ListRow of(T record, ReadSession reading, Address here);
    }

    /** Records whose rows have no buttons. */
    public static <T> Collaborations<T> of(
            Kind kind, Records<T> records, Row<T> row, BiFunction<ReadSession, Address, List<ActionButton>> begin) {
        return new Collaborations<>(kind, records, row, (record, here) -> List.of(), begin);
    }
}

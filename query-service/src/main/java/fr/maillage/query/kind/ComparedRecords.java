package fr.maillage.query.kind;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The records of a kind, as they are compared between two moments.
 *
 * @param line makes the line that shows a record
 * @param records reads the records that are there
 */
public record ComparedRecords<T extends Record>(
        Kind kind, Class<T> type, Function<T, RecordLine> line, Records<T> records) {

    /**
     * A reader of the records that are there at a read session: at most {@link fr.maillage.query.reading.Chunks#SIZE},
     * in the order of their ids, after the given id.
     */
    public interface Records<T> {
        List<T> after(ReadSession reading, @Nullable Territory territory, UUID id);
    }
}

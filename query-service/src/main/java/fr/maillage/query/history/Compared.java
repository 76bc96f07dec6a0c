package fr.maillage.query.history;

import fr.maillage.query.history.Comparing.Moment;
import fr.maillage.query.history.Comparison.Line;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.territory.Territory;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that is compared between two moments.
 *
 * @param name as it is asked for, such as {@code venues}
 * @param line makes the line that shows a record
 * @param records reads the records that are there
 */
record Compared<T extends Record>(String name, Class<T> type, Function<T, Line> line, Records<T> records) {

    /**
     * A reader of the records that are there at a read session: at most {@link Chunks#SIZE}, in the order of their ids,
     * after the given id.
     */
    interface Records<T> {
        List<T> after(ReadSession reading, @Nullable Territory territory, UUID id);
    }

    Comparison between(ReadPoint earlier, ReadPoint later, @Nullable Territory territory, ReadSessions readings) {
        return new Comparing<>(type, line)
                .compare(name, moment(earlier, territory, readings), moment(later, territory, readings));
    }

    private Moment<T> moment(ReadPoint point, @Nullable Territory territory, ReadSessions readings) {
        var pinned = readings.at(point, reading -> reading.cursor(0));
        Function<UUID, List<T>> after =
                id -> readings.again(point.reader(), pinned, reading -> records.after(reading, territory, id));
        Function<T, UUID> id = record -> line.apply(record).id();
        return new Moment<>(pinned.position(), Chunks.byId(after, id).iterator());
    }
}

package fr.maillage.query.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param total number of items in the whole list
 * @param next value of {@code cursor=} to go on; null at the end
 * @param position position in the log at which the whole list was read
 */
public record Page<T>(List<T> items, long total, @Nullable String next, long position) {

    public Page {
        items = List.copyOf(items);
    }

    /** The page that starts after {@code offset} items of a list, all read in one session. */
    public static <T> Page<T> of(List<T> items, long total, long offset, ReadSession reading) {
        var reached = offset + items.size();
        var next = reached < total && !items.isEmpty() ? reading.cursor(reached).toString() : null;
        return new Page<>(items, total, next, reading.position());
    }
}

package fr.maillage.query.reading;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Long lists, read a chunk at a time so that a slow reader holds neither memory nor a connection. */
public final class Chunks {

    /** The number of records in a chunk. */
    public static final int SIZE = 500;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Chunks() {}

    /**
     * All records in the order of their ids.
     *
     * @param after gives up to {@link #SIZE} records after an id
     */
    public static <T> Stream<T> byId(Function<UUID, List<T>> after, Function<T, UUID> id) {
        return all(BEFORE_ALL, after, id);
    }

    /** All records after a start. Each chunk is asked for by the key of the last record read. */
    public static <T, K> Stream<T> all(K start, Function<K, List<T>> after, Function<T, K> key) {
        return Stream.iterate(
                        after.apply(start), chunk -> !chunk.isEmpty(), chunk -> after.apply(key.apply(chunk.getLast())))
                .flatMap(List::stream);
    }
}

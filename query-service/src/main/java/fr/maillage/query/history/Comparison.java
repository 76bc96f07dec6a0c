package fr.maillage.query.history;

import fr.maillage.query.kind.RecordLine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the network at two moments.
 *
 * @param from position of the earlier moment
 * @param to position of the later moment
 * @param appeared records that are there at the later moment only
 * @param changed records that are there at both moments, but differ
 * @param left records that are there at the earlier moment only: closed, or gone from the territory
 * @param unchanged number of records that are the same at both
 */
public record Comparison(
        String kind,
        long from,
        long to,
        List<RecordLine> appeared,
        List<Changed> changed,
        List<RecordLine> left,
        long unchanged) {

    /** A record that differs: each of its parts that differ, with the value before and after. */
    public record Changed(UUID id, String name, String communeCode, Map<String, Difference> fields) {}

    /** The value of a part of a record before and after; null if it said nothing. */
    public record Difference(
            @Nullable Object from, @Nullable Object to) {}
}

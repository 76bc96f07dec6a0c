package fr.maillage.query.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the network at two moments.
 *
 * @param from position of the earlier one
 * @param to position of the later one
 * @param appeared there at the later moment only
 * @param changed there at both, and not the same
 * @param left there at the earlier moment only: closed, or gone from the territory
 * @param unchanged how many are the same at both
 */
public record Comparison(
        String kind, long from, long to, List<Line> appeared, List<Changed> changed, List<Line> left, long unchanged) {

    /** A record, with the commune that it lies in. */
    public record Line(UUID id, String name, String communeCode) {}

    /** A record that is not the same: each part that differs, with what it was and what it became. */
    public record Changed(UUID id, String name, String communeCode, Map<String, Difference> fields) {}

    /** What a part of a record was, and what it became; null where it said nothing. */
    public record Difference(
            @Nullable Object from, @Nullable Object to) {}
}

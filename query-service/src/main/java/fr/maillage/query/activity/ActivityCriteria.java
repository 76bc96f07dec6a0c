package fr.maillage.query.activity;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.projection.CommuneKey.Range;
import fr.maillage.query.reading.Bound;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.SqlConditions;
import fr.maillage.territory.Territory.Scale;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A filter of events as SQL conditions on {@code a}, the row of an event, with their parameters. */
final class ActivityCriteria extends SqlConditions {

    /**
     * The most communes that are looked up by the index; for more, the communes of each event are compared one by one.
     */
    private static final int MAX_KEYS = 500;

    ActivityCriteria(ActivityFilter filter, Gazetteer gazetteer) {
        if (filter.subject() != null) {
            narrow("a.subject = :subject", "subject", filter.subject());
        }
        if (filter.structure() != null) {
            narrow(
                    "(a.structure = :structure OR a.subject = :structure"
                            + " OR a.subject IN (SELECT id FROM {venue} WHERE structure_id = :structure)"
                            + " OR a.subject IN (SELECT id FROM {partnership}"
                            + " WHERE concerned @> ARRAY[CAST(:structure AS uuid)]))"
                            // Nothing is found about a structure that the reader may not know of.
                            + " AND :structure IN (SELECT id FROM {structure} known)",
                    "structure",
                    filter.structure());
        }
        if (!filter.type().isEmpty()) {
            narrow(
                    "(a.type = ANY(:type) OR a.kind = ANY(:type))",
                    "type",
                    filter.type().toArray(String[]::new));
        }
        bound("from", ">=", filter.from());
        bound("to", "<=", filter.to());
        if (filter.territory() != null && filter.territory().scale() != Scale.FRANCE) {
            within(gazetteer.ranges(filter.territory()));
        }
    }

    private void bound(String name, String comparison, @Nullable Bound bound) {
        if (bound != null) {
            narrow("a." + bound.column() + " " + comparison + " :" + name, name, bound.value());
        }
    }

    /** Narrows to communes. An event may concern several, such as those that a record moved from and to. */
    private void within(List<Range> ranges) {
        var size = ranges.stream()
                .mapToLong(range -> range.last() - range.first() + 1L)
                .sum();
        if (size <= MAX_KEYS) {
            var keys = ranges.stream()
                    .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()))
                    .boxed()
                    .toArray(Integer[]::new);
            narrow("a.communes && :communes", "communes", keys);
        } else {
            narrow(ranges.stream()
                    .map(range -> "commune BETWEEN " + range.first() + " AND " + range.last())
                    .collect(joining(" OR ", "EXISTS (SELECT 1 FROM unnest(a.communes) commune WHERE ", ")")));
        }
    }
}

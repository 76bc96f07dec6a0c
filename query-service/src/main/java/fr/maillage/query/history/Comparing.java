package fr.maillage.query.history;

import fr.maillage.query.history.Comparison.Changed;
import fr.maillage.query.history.Comparison.Difference;
import fr.maillage.query.kind.RecordLine;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A comparison of two lists of records of one kind, both in the order of their ids. */
final class Comparing<T extends Record> {

    /** Components that are not compared, because they follow from the rest or from the day. */
    private static final Set<String> DERIVED =
            Set.of("id", "sequence", "saidOn", "saidAt", "freshness", "distance", "territory", "free");

    private final List<RecordComponent> components;
    private final Function<T, RecordLine> line;
    private final List<RecordLine> appeared = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<RecordLine> left = new ArrayList<>();
    private long unchanged;

    Comparing(Class<T> type, Function<T, RecordLine> line) {
        this.components = Arrays.stream(type.getRecordComponents())
                .filter(component -> !DERIVED.contains(component.getName()))
                .toList();
        this.line = line;
    }

    Comparison compare(String kind, Moment<T> from, Moment<T> to) {
        var before = next(from.records());
        var after = next(to.records());
        while (before != null || after != null) {
            var order = order(before, after);
            if (order == 0) {
                both(Objects.requireNonNull(before), Objects.requireNonNull(after));
            } else if (order < 0) {
                left.add(line.apply(Objects.requireNonNull(before)));
            } else {
                appeared.add(line.apply(Objects.requireNonNull(after)));
            }
            before = order <= 0 ? next(from.records()) : before;
            after = order >= 0 ? next(to.records()) : after;
        }
        return new Comparison(kind, from.position(), to.position(), appeared, changed, left, unchanged);
    }

    /** The records of one moment, in the order of their ids. */
    record Moment<T>(long position, Iterator<T> records) {}

    private void both(T before, T after) {
        var fields = differences(before, after);
        if (fields.isEmpty()) {
            unchanged++;
        } else {
            var now = line.apply(after);
            changed.add(new Changed(now.id(), now.name(), now.communeCode(), fields));
        }
    }

    private Map<String, Difference> differences(T before, T after) {
        var fields = new LinkedHashMap<String, Difference>();
        for (var component : components) {
            var was = value(component, before);
            var is = value(component, after);
            if (!Objects.equals(was, is)) {
                fields.put(component.getName(), new Difference(was, is));
            }
        }
        return fields;
    }

    /** The order of two records by the text of their ids, as the database orders them. A null comes last. */
    private int order(@Nullable T before, @Nullable T after) {
        if (before == null || after == null) {
            return before == null ? 1 : -1;
        }
        return line.apply(before)
                .id()
                .toString()
                .compareTo(line.apply(after).id().toString());
    }

    private static <T> @Nullable T next(Iterator<T> records) {
        return records.hasNext() ? records.next() : null;
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

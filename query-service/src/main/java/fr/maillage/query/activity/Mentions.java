package fr.maillage.query.activity;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ids that an event mentions. Events are records of plain values, so that reflection finds every id. */
final class Mentions {

    private Mentions() {}

    /** All ids in the event's data, and its acting structure. */
    static Set<UUID> of(ActivityView action) {
        return Stream.concat(in(action.data()), in(action.metadata().structure()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<UUID> in(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case UUID id -> Stream.of(id);
            case Collection<?> values -> values.stream().flatMap(Mentions::in);
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .flatMap(component -> in(value(record, component)));
            default -> Stream.empty();
        };
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("a fact hides " + component, hidden);
        }
    }
}

package fr.maillage.wire;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks into records and makes them, whatever their shape: the contract holds for events that nobody has written yet. */
final class RecordValues {

    private RecordValues() {}

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Paths of the fields that say nothing: null, or a list without an element. */
    static List<String> emptyFields(Object value) {
        return emptyFields("", value).toList();
    }

    private static Stream<String> emptyFields(String path, @Nullable Object value) {
        return switch (value) {
            case null -> Stream.of(path);
            case Collection<?> list ->
                list.isEmpty() ? Stream.of(path) : list.stream().flatMap(element -> emptyFields(path + "[]", element));
            case Record nested ->
                Arrays.stream(nested.getClass().getRecordComponents())
                        .flatMap(part -> emptyFields(path + "." + part.getName(), read(part, nested)));
            default -> Stream.empty();
        };
    }

    /** A record with null wherever null is allowed, and lists without an element. */
    static <R> R barest(Class<R> record) {
        return make(record, List.of());
    }

    /** Whether a list given to the constructor is the one that the record holds, open to changes from outside. */
    static boolean keepsGivenLists(Class<?> record) {
        var given = new ArrayList<>();
        var made = make(record, given);
        return Arrays.stream(record.getRecordComponents()).anyMatch(part -> read(part, made) == given);
    }

    private static <R> R make(Class<R> record, List<?> list) {
        var parts = record.getRecordComponents();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(parts)
                .map(part -> isNullable(part) ? null : value(part.getType(), list))
                .toArray();
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(record.getName(), impossible);
        }
    }

    private static Object value(Class<?> type, List<?> list) {
        if (type.isRecord()) {
            return make(type, list);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "Object", "String" -> "é";
            case "UUID" -> new UUID(1, 2);
            case "LocalDate" -> LocalDate.EPOCH;
            case "Instant" -> Instant.EPOCH;
            case "List" -> list;
            case "double" -> 0.5;
            case "int", "Integer" -> 1;
            case "long" -> 1L;
            case "boolean" -> true;
            default -> throw new AssertionError("No plain value: " + type);
        };
    }

    private static @Nullable Object read(RecordComponent part, Object record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(part.toString(), impossible);
        }
    }
}

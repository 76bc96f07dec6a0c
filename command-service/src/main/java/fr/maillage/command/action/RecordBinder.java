package fr.maillage.command.action;

import fr.maillage.command.Reason;
import fr.maillage.command.values.Wording;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A strict binder of JSON objects to records of one type. It reports every error; Jackson's own binding stops at the
 * first one. Absent and null are the same; an absent list is empty.
 */
public final class RecordBinder<B> {

    private final Constructor<B> constructor;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Reader of one component; null where the value is absent or unusable. */
    private interface Part {
        @Nullable Object read(@Nullable JsonNode node, String path, ValidationErrors errors);
    }

    /**
     * @param type a record
     * @throws IllegalArgumentException where it is another class
     */
    public RecordBinder(Class<B> type) {
        var components = type.getRecordComponents();
        for (var component : components) {
            parts.put(component.getName(), part(component.getGenericType()));
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException noRecord) {
            throw new IllegalArgumentException(type + " is not a record", noRecord);
        }
    }

    /** @param path before the name of each field; empty for a body */
    public B read(JsonNode object, String path, ValidationErrors errors) {
        for (var name : object.propertyNames()) {
            if (!parts.containsKey(name)) {
                errors.malformed(
                        path + Wording.excerpt(name),
                        unknown(name),
                        meant(name).orElseGet(() -> String.join(", ", parts.keySet())));
            }
        }
        var values = new ArrayList<@Nullable Object>(parts.size());
        parts.forEach((name, part) -> {
            var node = object.get(name);
            values.add(part.read(node == null || node.isNull() ? null : node, path + name, errors));
        });
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a body's record only holds values", impossible);
        }
    }

    private Reason unknown(String name) {
        if (meant(name).isPresent()) {
            return ActionReason.FIELD_MEANT;
        }
        return parts.isEmpty() ? ActionReason.FIELD_NONE : ActionReason.FIELD_UNKNOWN;
    }

    private Optional<String> meant(String name) {
        return parts.keySet().stream()
                .filter(known -> letters(known).equals(letters(name)))
                .findFirst();
    }

    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\d]", "").toLowerCase(Locale.ROOT);
    }

    private static Part part(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(part(list.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return nested(new RecordBinder<>(plain));
        }
        if (plain == Boolean.class) {
            return RecordBinder::truth;
        }
        return Number.class.isAssignableFrom(plain) ? Numeral.of(plain)::read : text(plain);
    }

    private static Part nested(RecordBinder<?> binder) {
        return (node, path, errors) -> {
            if (node == null || node.isObject()) {
                return node == null ? null : binder.read(node, path + ".", errors);
            }
            return WrongType.say(node, ActionReason.OBJECT_EXPECTED, path, errors);
        };
    }

    private static Part list(Part element) {
        return (node, path, errors) -> {
            if (node != null && !node.isArray()) {
                WrongType.say(node, ActionReason.LIST_EXPECTED, path, errors);
                return List.of();
            }
            var values = new ArrayList<Object>();
            for (var place = 0; node != null && place < node.size(); place++) {
                var value = element.read(node.get(place), path + "[" + place + "]", errors);
                if (value != null) {
                    values.add(value);
                }
            }
            return List.copyOf(values);
        };
    }

    private static @Nullable Object truth(@Nullable JsonNode node, String path, ValidationErrors errors) {
        if (node == null || node.isBoolean()) {
            return node == null ? null : node.booleanValue();
        }
        return WrongType.say(node, ActionReason.TRUTH_EXPECTED, path, errors);
    }

    private static Part text(Class<?> type) {
        return (node, path, errors) -> {
            if (node == null) {
                return null;
            }
            if (!node.isString()) {
                return WrongType.say(node, ActionReason.TEXT_EXPECTED, path, errors);
            }
            return ScalarReader.read(type, node.stringValue(), path, errors);
        };
    }
}

package fr.maillage.wire;

import static java.util.stream.Collectors.joining;

import fr.maillage.events.FreeText;
import fr.maillage.events.Hours;
import fr.maillage.events.NetworkEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@link FreeText}s of events: where they are, what they say, and an event's JSON without them. */
public final class FreeTexts {

    /** The field of the reason that any event may have, which stands in its metadata. */
    public static final String REASON = "metadata.reason";

    /** The text shown in place of masked words. */
    public static final String MASKED = FreeText.MASKED;

    private static final String KIND = "kind";

    private FreeTexts() {}

    /** The free words of an event, by their field. A field without words is missing. */
    public static Map<String, String> of(NetworkEvent event, EventMetadata metadata) {
        var texts = new LinkedHashMap<String, String>();
        collect("", event, texts);
        if (metadata.reason() != null) {
            texts.put(REASON, metadata.reason());
        }
        return texts;
    }

    /** The fields of a type of event that hold free words. */
    public static List<String> fields(Class<? extends NetworkEvent> event) {
        return fields(event, "").toList();
    }

    private static Stream<String> fields(Class<?> type, String before) {
        return components(type).flatMap(component -> {
            var at = before + component.getName();
            return component.isAnnotationPresent(FreeText.class) ? Stream.of(at) : fields(record(component), at + ".");
        });
    }

    private static void collect(String before, Object said, Map<String, String> texts) {
        components(said.getClass()).forEach(component -> {
            var value = value(component, said);
            var at = before + component.getName();
            if (value != null && isFree(component, kind(said))) {
                var words = words(value);
                if (!words.isEmpty()) {
                    texts.merge(at, words, FreeTexts::both);
                }
            } else if (value instanceof Record inner) {
                collect(at + ".", inner, texts);
            } else if (value instanceof List<?> several) {
                several.stream().filter(Record.class::isInstance).forEach(inner -> collect(at + ".", inner, texts));
            }
        });
    }

    /** The words of several records of one list, together, as they are masked together. */
    private static String both(String some, String more) {
        return some.equals(more) ? some : some + "; " + more;
    }

    private static boolean isFree(RecordComponent component, String kind) {
        var text = component.getAnnotation(FreeText.class);
        return text != null && (text.ofKind().isEmpty() || text.ofKind().equals(kind));
    }

    private static String kind(Object said) {
        return components(said.getClass())
                .filter(component -> component.getName().equals(KIND))
                .map(component -> String.valueOf(value(component, said)))
                .findFirst()
                .orElse("");
    }

    private static String words(Object value) {
        if (value instanceof Hours hours) {
            return hours.raw();
        }
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(joining("; "))
                : value.toString();
    }

    private static @Nullable Object value(RecordComponent component, Object said) {
        try {
            return component.getAccessor().invoke(said);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the records of events are public", impossible);
        }
    }

    /**
     * The event without the words of some fields.
     *
     * @param fields others are passed over
     */
    static ObjectNode without(Class<? extends NetworkEvent> event, ObjectNode node, Set<String> fields) {
        fields.forEach(field -> leave(event, node, field));
        return node;
    }

    private static void leave(Class<?> type, ObjectNode node, String field) {
        var dot = field.indexOf('.');
        var component = component(type, dot < 0 ? field : field.substring(0, dot));
        if (component.isEmpty() || !node.hasNonNull(component.get().getName())) {
            return;
        }
        var name = component.get().getName();
        if (dot >= 0) {
            inside(node.get(name)).forEach(inner -> leave(record(component.get()), inner, field.substring(dot + 1)));
        } else if (isFree(component.get(), node.path(KIND).asString(""))) {
            replace(component.get().getAnnotation(FreeText.class), node, name);
        }
    }

    /** The object itself, or the objects of a list. */
    private static Stream<ObjectNode> inside(JsonNode node) {
        return (node.isArray() ? node.valueStream() : Stream.of(node))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    private static void replace(FreeText text, ObjectNode node, String name) {
        if (!text.leftOut()) {
            node.put(name, MASKED);
        } else if (node.get(name) instanceof ArrayNode list) {
            list.removeAll();
        } else {
            node.putNull(name);
        }
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return components(type)
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    /** The type of a component, or that of its elements where it is a list. */
    private static Class<?> record(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Stream.of(type.getRecordComponents()) : Stream.of();
    }
}

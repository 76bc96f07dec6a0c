package fr.maillage.query.projection;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The shape of a type of view as text, all the way down. A record is told by the names and types of its components and
 * an enum by its constants, both in the order of their source. A sealed type is told by the simple names and shapes of
 * those it permits, sorted. The name and package of a record or an enum are no part of it, because nothing of that is
 * stored.
 */
final class TypeShape {

    /** Records and sealed types being described, the innermost first: a type may contain itself. */
    private final Deque<Class<?>> open = new ArrayDeque<>();

    String of(Type type) {
        return of(type, Map.of());
    }

    /** @param known types that the type variables of the enclosing record stand for */
    private String of(Type type, Map<TypeVariable<?>, String> known) {
        return switch (type) {
            case Class<?> plain -> of(plain, List.of());
            case ParameterizedType generic ->
                of((Class<?>) generic.getRawType(), all(generic.getActualTypeArguments(), known));
            case GenericArrayType array -> of(array.getGenericComponentType(), known) + "[]";
            case WildcardType any ->
                "? extends " + all(any.getUpperBounds(), known) + " super " + all(any.getLowerBounds(), known);
            case TypeVariable<?> variable -> known.getOrDefault(variable, variable.getName());
            default -> type.getTypeName();
        };
    }

    private List<String> all(Type[] types, Map<TypeVariable<?>, String> known) {
        return Arrays.stream(types).map(one -> of(one, known)).toList();
    }

    private String of(Class<?> type, List<String> arguments) {
        if (type.isArray()) {
            return of(type.componentType(), List.of()) + "[]";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(joining(",", "enum(", ")"));
        }
        if (type.isRecord() || type.isSealed()) {
            return unlessOpen(type, arguments);
        }
        return arguments.isEmpty() ? type.getName() : type.getName() + arguments;
    }

    private String unlessOpen(Class<?> type, List<String> arguments) {
        if (open.contains(type)) {
            return "^" + List.copyOf(open).indexOf(type);
        }
        open.push(type);
        var shape = type.isRecord() ? components(type, arguments) : permitted(type);
        open.pop();
        return shape;
    }

    private String components(Class<?> type, List<String> arguments) {
        var known = new HashMap<TypeVariable<?>, String>();
        var variables = type.getTypeParameters();
        for (var i = 0; i < arguments.size(); i++) {
            known.put(variables[i], arguments.get(i));
        }
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName() + ":" + of(component.getGenericType(), known))
                .collect(joining(",", "(", ")"));
    }

    /**
     * The shapes of the permitted types by simple name, because JSON tells the records of a sealed type apart by a name
     * made of it.
     */
    private String permitted(Class<?> type) {
        return Stream.of(type.getPermittedSubclasses())
                .map(one -> one.getSimpleName() + "=" + of(one, List.of()))
                .sorted()
                .collect(joining("|", "[", "]"));
    }
}

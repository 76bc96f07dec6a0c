package fr.maillage.query.platform;

import fr.maillage.query.kind.Kind;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The kinds of record that the service is made of, without the service. */
public final class EveryKind {

    private EveryKind() {}

    /** The classes in which kinds say what they bring. */
    static Stream<Class<?>> rooms() {
        return Arrays.stream(
                ReadingConfiguration.class.getAnnotation(Import.class).value());
    }

    /** The names of all classes that give the engine its projections. */
    public static Set<String> givers() {
        return Stream.concat(rooms(), Stream.of(ReadingConfiguration.class))
                .map(Class::getName)
                .collect(Collectors.toSet());
    }

    static Stream<Kind> all() {
        return made(Kind.class);
    }

    /**
     * What the kinds make of that type.
     *
     * @param needs in place of the service's own, as far as their methods take any
     */
    static <T> Stream<T> made(Class<T> type, Object... needs) {
        return beans(type).map(bean -> make(bean, type, needs));
    }

    /** The methods by which the kinds make something of that type. */
    static Stream<Method> beans(Class<?> type) {
        return rooms().flatMap(room -> Arrays.stream(room.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Bean.class))
                .filter(bean -> bean.getReturnType().equals(type));
    }

    private static <T> T make(Method bean, Class<T> type, Object... needs) {
        try {
            bean.setAccessible(true);
            var room = bean.getDeclaringClass().getDeclaredConstructor().newInstance();
            return type.cast(bean.invoke(room, Arrays.copyOf(needs, bean.getParameterCount())));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(bean + " makes nothing", failed);
        }
    }
}

package fr.maillage.query.platform;

import fr.maillage.query.kind.Kind;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return rooms().flatMap(room -> Arrays.stream(room.getDeclaredMethods()))
                .filter(bean -> bean.getReturnType().equals(Kind.class))
                .map(bean -> make(bean, Kind.class));
    }

    /**
     * What a method of a kind makes.
     *
     * @param needs in place of the service's own, as far as the method takes any
     */
    static <T> T make(Method bean, Class<T> type, Object... needs) {
        try {
            bean.setAccessible(true);
            var room = bean.getDeclaringClass().getDeclaredConstructor().newInstance();
            return type.cast(bean.invoke(room, Arrays.copyOf(needs, bean.getParameterCount())));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(bean + " makes nothing", failed);
        }
    }
}

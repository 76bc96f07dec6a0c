package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent.FromSource;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventShapeTest {

    private static final Set<Type> PLAIN = Set.of(
            String.class,
            UUID.class,
            LocalDate.class,
            Instant.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            boolean.class);

    static Stream<Class<?>> events() {
        return Stream.concat(EventCatalog.events().stream(), Stream.of(EventMetadata.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_a_record_of_plain_values_all_the_way_down(Class<?> event) {
        assertThat(event).isRecord();
        assertThat(notPlain(event)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_list_in_an_event_cannot_be_changed_after_it_is_said(Class<?> event) {
        assertThat(listsKeptAsGiven(event)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_with_a_source_is_read_as_one(Class<?> event) {
        var hasSource =
                Arrays.stream(event.getRecordComponents()).anyMatch(part -> part.getType() == SourceRecord.class);
        assertThat(FromSource.class.isAssignableFrom(event)).isEqualTo(hasSource);
    }

    @Test
    void what_is_not_a_plain_value_is_noticed() {
        record Careless(Object anything, List<StringBuilder> texts) {}

        assertThat(notPlain(Careless.class)).containsExactly("java.lang.Object", "java.lang.StringBuilder");
        assertThat(listsKeptAsGiven(Careless.class)).containsExactly(Careless.class.getName());
    }

    private static List<String> notPlain(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return notPlain(list.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return Arrays.stream(record.getRecordComponents())
                    .flatMap(part -> notPlain(part.getGenericType()).stream())
                    .toList();
        }
        var plain = PLAIN.contains(type) || (type instanceof Class<?> other && other.isEnum());
        return plain ? List.of() : List.of(type.getTypeName());
    }

    /** Records, nested ones included, whose constructor keeps a caller's own list. */
    private static List<String> listsKeptAsGiven(Class<?> record) {
        var parts = Arrays.asList(record.getRecordComponents());
        var nested = parts.stream()
                .filter(part -> part.getType().isRecord())
                .flatMap(part -> listsKeptAsGiven(part.getType()).stream());
        var own = parts.stream().anyMatch(part -> part.getType() == List.class) && RecordValues.keepsGivenLists(record)
                ? Stream.of(record.getName())
                : Stream.<String>empty();
        return Stream.concat(own, nested).toList();
    }
}

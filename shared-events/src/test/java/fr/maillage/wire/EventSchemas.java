package fr.maillage.wire;

import static com.github.victools.jsonschema.generator.Option.DEFINITIONS_FOR_ALL_OBJECTS;
import static com.github.victools.jsonschema.generator.Option.INLINE_NULLABLE_SCHEMAS;
import static com.github.victools.jsonschema.generator.Option.PLAIN_DEFINITION_KEYS;
import static com.github.victools.jsonschema.generator.Option.STANDARD_FORMATS;

import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Tells the public JSON Schema (draft 2020-12) of an event from its record and from what its Javadoc says. */
final class EventSchemas {

    private final SchemaGenerator generator;

    EventSchemas() {
        var javadocs = javadocs();
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(STANDARD_FORMATS, PLAIN_DEFINITION_KEYS, DEFINITIONS_FOR_ALL_OBJECTS, INLINE_NULLABLE_SCHEMAS);
        config.forFields()
                .withRequiredCheck(field -> true)
                .withNullableCheck(field -> isNullable(field.getRawMember()))
                .withDescriptionResolver(field -> field.isFakeContainerItemScope()
                        ? null
                        : javadocs.of(field.getRawMember().getDeclaringClass(), field.getName())
                                .orElse(null));
        config.forTypesInGeneral()
                .withPropertySorter((first, second) -> 0)
                .withDescriptionResolver(
                        scope -> javadocs.of(scope.getType().getErasedType()).orElse(null));
        generator = new SchemaGenerator(config.build());
    }

    /** The schema of an event's JSON, in the shape of today. */
    ObjectNode of(EventType type, Class<?> record) {
        var schema = generator.generateSchema(record);
        var identified = schema.objectNode();
        identified.set("$schema", schema.remove("$schema"));
        identified.put("$id", type.schema()).put("title", type.name());
        return identified.setAll(schema);
    }

    private static boolean isNullable(Field field) {
        return Arrays.stream(field.getDeclaringClass().getRecordComponents())
                .filter(component -> component.getName().equals(field.getName()))
                .anyMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    private static Javadocs javadocs() {
        try {
            return Javadocs.read(Path.of("src", "main", "java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

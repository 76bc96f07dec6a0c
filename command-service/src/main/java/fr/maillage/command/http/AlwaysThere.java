package fr.maillage.command.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas of answers. A component is always there unless the record calls it {@code @Nullable}. */
final class AlwaysThere {

    private AlwaysThere() {}

    /** Adds the schema of an answer's record, and of those inside it. */
    static void add(Class<?> type, Components components) {
        var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type));
        resolved.referencedSchemas.forEach(components::addSchemas);
        require(type, components.getSchemas());
    }

    private static void require(Class<?> type, Map<String, Schema> schemas) {
        var said = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        var schema = schemas.get(said == null || said.name().isEmpty() ? type.getSimpleName() : said.name());
        for (var component : type.getRecordComponents()) {
            if (schema != null && !isNullable(component)) {
                schema.addRequiredItem(component.getName());
            }
            var inner = element(component.getGenericType());
            if (inner.isRecord()) {
                require(inner, schemas);
            }
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }
}

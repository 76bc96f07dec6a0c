package fr.maillage.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI description of record components: whether each is always there and whether it may be null, as the code
 * has it.
 */
final class RecordProperties implements ModelConverter {

    private static final String NULL = "null";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var java = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && java.isRecord()) {
            var model = resolved.get$ref() == null ? resolved : component(resolved.get$ref(), java, context);
            if (model != null && model.getProperties() != null) {
                for (var component : java.getRecordComponents()) {
                    describe(model, component);
                }
            }
        }
        return resolved;
    }

    /**
     * The schema of a record. Two records may not share a name, because one of them would get the properties of the
     * other.
     */
    private @Nullable Schema<?> component(String reference, Class<?> java, ModelConverterContext context) {
        var name = reference.substring(Components.COMPONENTS_SCHEMAS_REF.length());
        var other = named.putIfAbsent(name, java);
        if (other != null && other != java) {
            throw new IllegalStateException(
                    "Both " + other + " and " + java + " are called " + name + ": name one with @Schema");
        }
        return context.getDefinedModels().get(name);
    }

    private static void describe(Schema<?> model, RecordComponent component) {
        var name = component.getName();
        var property = model.getProperties().get(name);
        if (property == null || leftOutWhereNull(component)) {
            return;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            model.getProperties().put(name, orNull(property));
        }
        // A component that is null is written as null, never left out.
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
    }

    private static boolean leftOutWhereNull(RecordComponent component) {
        var included = component.getAccessor().getAnnotation(JsonInclude.class);
        return included != null && included.value() == JsonInclude.Include.NON_NULL;
    }

    /** The same schema or null. An enumeration or another component is left as it is, with null beside it. */
    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null || property.getEnum() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().typesItem(NULL)));
        }
        var types = Objects.requireNonNullElse(property.getTypes(), Set.<String>of());
        if (!types.isEmpty() && !types.contains(NULL)) {
            property.addType(NULL);
        }
        return property;
    }
}

package fr.maillage.command.http;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.Actions;
import fr.maillage.command.action.TagsBody;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.HashSet;
import java.util.Set;

/** The bodies of actions in the API's description: an action's own fields, and the tags that every action may bear. */
final class BodyShapes {

    /** The name of a body whose fields also stand inside another body, where they have no tags. */
    private static final String WITH_TAGS = "%sAvecEtiquettes";

    private final Components components;
    private final Examples examples;
    private final Set<String> inside = new HashSet<>();

    /** @param components components to which the schemas are added */
    BodyShapes(Actions actions, Components components, Examples examples) {
        this.components = components;
        this.examples = examples;
        actions.catalogs().stream()
                .flatMap(catalog -> catalog.actions().stream())
                .map(action -> resolved(action.body()))
                .forEach(this::addWhatIsInside);
    }

    private void addWhatIsInside(ResolvedSchema body) {
        body.referencedSchemas.forEach((name, schema) -> {
            if (!name.equals(body.schema.getName()) && inside.add(name)) {
                add(name, schema);
            }
        });
    }

    /** The body of an action, with an example. */
    RequestBody of(Action<?> action) {
        Schema<?> schema = resolved(action.body()).schema;
        var name = inside.contains(schema.getName()) ? WITH_TAGS.formatted(schema.getName()) : schema.getName();
        ((Schema<?>) resolved(TagsBody.class).schema).getProperties().forEach(schema::addProperty);
        add(name, schema);
        var content = new MediaType().schema(AnswerShapes.reference(name)).example(examples.of(schema, components));
        return new RequestBody().required(true).content(new Content().addMediaType("application/json", content));
    }

    private void add(String name, Schema<?> schema) {
        components.addSchemas(name, examples.dated(NationalChoices.in(schema)));
    }

    private static ResolvedSchema resolved(Class<?> type) {
        return ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
    }
}

package fr.maillage.command.http;

import fr.maillage.command.action.Actions;
import fr.maillage.command.action.Actions.Entry;
import fr.maillage.command.action.TagsBody;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Objects;
import java.util.ResourceBundle;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes every action to other systems (OpenAPI, {@code /v3/api-docs}), from the same books that serve them. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.actions");

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title(TEXTS.getString("api.title"))
                        .description(TEXTS.getString("api.description"))
                        .version("1")
                        .license(new License().name("EUPL-1.2")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(TEXTS.getString("api.bearer"))))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer describeActions(Actions actions) {
        return api -> {
            schema(AnswerShapes.Acknowledgement.class, api.getComponents());
            schema(AnswerShapes.ProblemDocument.class, api.getComponents());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> AnswerShapes.addDoor(operation.getResponses()));
            for (var book : actions.books()) {
                api.addTagsItem(new Tag().name(book.label()));
                book.actions().forEach(action -> {
                    var entry = new Entry(book, action);
                    api.path(entry.address(), new PathItem().post(operation(entry, api.getComponents())));
                });
            }
        };
    }

    private static Operation operation(Entry entry, Components components) {
        var name = entry.action().name();
        var operation = new Operation()
                .operationId(name)
                .addTagsItem(entry.book().label())
                .summary(TEXTS.getString(name + ".title"))
                .description(TEXTS.getString(name + ".description"))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(json("application/json", body(entry.action().body(), components))))
                .responses(AnswerShapes.responses(entry.action().begins()));
        AnswerShapes.parameters(entry.action()).forEach(operation::addParametersItem);
        return operation;
    }

    /** The body of an action: its own fields, and the tags that every action may bear. */
    private static Schema<?> body(Class<?> type, Components components) {
        var reference = schema(type, components);
        var tags = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(TagsBody.class).resolveAsRef(false))
                .schema;
        var name = reference.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
        var own = Objects.requireNonNull(components.getSchemas().get(name), name);
        ((Schema<?>) tags).getProperties().forEach(own::addProperty);
        return reference;
    }

    static Content json(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }

    /** Adds the schema of a record, and of those inside it, and refers to it. */
    private static Schema<?> schema(Class<?> type, Components components) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
        resolved.referencedSchemas.forEach(components::addSchemas);
        var name = Objects.requireNonNull(resolved.schema.getName(), type::getName);
        components.addSchemas(name, NationalChoices.in(resolved.schema));
        components.getSchemas().values().forEach(NationalChoices::in);
        return AnswerShapes.reference(name);
    }
}

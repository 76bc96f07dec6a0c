package fr.maillage.command.http;

import fr.maillage.command.action.Actions;
import fr.maillage.command.action.Actions.Entry;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ResourceBundle;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description of every action for other systems (OpenAPI, {@code /v3/api-docs}), made from the same catalogs that
 * serve them.
 */
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
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(TEXTS.getString("api.bearer"))));
    }

    @Bean
    OpenApiCustomizer describeActions(Actions actions, Clock clock) {
        return api -> {
            var components = api.getComponents();
            AnswerShapes.addTo(components);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(AnswerShapes::addTo);
            var examples = new Examples(ZonedDateTime.now(clock));
            components.getSchemas().values().forEach(examples::dated);
            var bodies = new BodyShapes(actions, components, examples);
            for (var catalog : actions.catalogs()) {
                api.addTagsItem(tag(catalog.label(), catalog.subject()));
                catalog.actions().forEach(action -> {
                    var entry = new Entry(catalog, action);
                    api.path(entry.address(), new PathItem().post(operation(entry, bodies)));
                });
            }
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.addSecurityItem(new SecurityRequirement().addList(BEARER)));
        };
    }

    private static Tag tag(String label, String subject) {
        return new Tag().name(label).description(TEXTS.getString("tag." + subject));
    }

    private static Operation operation(Entry entry, BodyShapes bodies) {
        var name = entry.action().name();
        var operation = new Operation()
                .operationId(name)
                .addTagsItem(entry.catalog().label())
                .summary(TEXTS.getString(name + ".title"))
                .description(TEXTS.getString(name + ".description"))
                .requestBody(bodies.of(entry.action()))
                .responses(AnswerShapes.responses(entry.action().begins()));
        AnswerShapes.parameters(entry).forEach(operation::addParametersItem);
        return operation;
    }
}

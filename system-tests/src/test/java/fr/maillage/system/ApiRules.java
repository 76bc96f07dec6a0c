package fr.maillage.system;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a generator of clients needs of an OpenAPI document: the parser that openapi-generator reads with finds nothing
 * wrong, and nothing is left to guess. Redocly and Spectral say more, where Node is: see docs/clients/openapi.
 */
final class ApiRules {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode api;
    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> operationIds = new HashSet<>();

    private ApiRules(JsonNode api) {
        this.api = api;
    }

    /** All that is wrong with a document. */
    static List<String> faults(JsonNode api) {
        var rules = new ApiRules(api);
        rules.faults.addAll(
                new OpenAPIV3Parser().readContents(api.toString(), null, null).getMessages());
        rules.document();
        rules.anywhere("", api);
        return List.copyOf(rules.faults);
    }

    private void document() {
        var license = api.at("/info/license");
        hold(license.has("identifier") || license.has("url"), "the license has neither identifier nor url");
        api.at("/components/schemas")
                .propertyNames()
                .forEach(name -> hold(name.matches("[A-Z][A-Za-z0-9]*"), "component " + name));
        api.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (operation.has("responses")) {
                        operation(method.toUpperCase() + " " + path, operation);
                    }
                }));
    }

    private void operation(String name, JsonNode operation) {
        var id = operation.path("operationId").asString();
        hold(id.matches("[A-Za-z]+"), name + " is called « " + id + " »");
        hold(operationIds.add(id), name + " is called " + id + " as another one is");
        hold(operation.has("security") || api.has("security"), name + " does not say who may");
        var parameters = new HashSet<String>();
        operation.path("parameters").forEach(parameter -> {
            var one = parameter.path("in").asString() + " "
                    + parameter.path("name").asString();
            hold(parameters.add(one), name + " takes twice: " + one);
        });
        var statuses = operation.path("responses").propertyNames();
        hold(
                statuses.containsAll(List.of("400", "401", "403", "429", "503")),
                name + " refuses too little: " + statuses);
        operation.path("responses").forEachEntry((status, response) -> answer(name + " " + status, status, response));
    }

    private void answer(String name, String status, JsonNode response) {
        var content = response.path("content");
        if (!status.startsWith("2")) {
            hold(content.path(PROBLEM).path("schema").has("$ref"), name + " is no problem document");
        } else if (!status.equals("204")) {
            hold(!content.isEmpty(), name + " has no body");
            content.forEachEntry((type, body) -> {
                hold(!body.path("schema").isEmpty(), name + " says nothing of " + type);
                reachable(body.path("schema"), new HashSet<>()).forEach(this::answered);
            });
        }
    }

    /** What is always there is required, or generated clients find all of it optional. */
    private void answered(JsonNode schema) {
        if (schema.has("properties")) {
            hold(
                    !schema.path("required").isEmpty(),
                    "nothing is required of " + schema.path("properties").propertyNames());
        }
    }

    /** A schema, and those that it is made of. */
    private Stream<JsonNode> reachable(JsonNode schema, Set<String> seen) {
        if (!schema.isObject()) {
            return Stream.empty();
        }
        var reference = schema.path("$ref").asString("");
        if (reference.startsWith(SCHEMAS)) {
            return seen.add(reference) ? reachable(component(reference), seen) : Stream.empty();
        }
        var parts = Stream.of(
                        schema.path("properties").valueStream(),
                        schema.path("oneOf").valueStream(),
                        schema.path("anyOf").valueStream(),
                        Stream.of(schema.path("items"), schema.path("additionalProperties")))
                .flatMap(part -> part);
        return Stream.concat(Stream.of(schema), parts.flatMap(part -> reachable(part, seen)));
    }

    private JsonNode component(String reference) {
        return api.path("components").path("schemas").path(reference.substring(SCHEMAS.length()));
    }

    private void anywhere(String where, JsonNode node) {
        hold(!node.path("content").has("*/*"), where + " is of any type");
        if (node.path("format").asString("").equals("date-time") && node.has("example")) {
            hold(hasZone(node.path("example").asString()), where + " has an example without a zone");
        }
        if (node.has("oneOf")) {
            choice(where, node);
        }
        node.path("anyOf")
                .forEach(one -> hold(
                        node.path("anyOf").size() == 2
                                && node.path("anyOf").valueStream().anyMatch(ApiRules::isNull),
                        where + " is any of several"));
        if (node.isObject()) {
            node.forEachEntry((name, part) -> anywhere(where + "/" + name, part));
        } else {
            node.forEach(part -> anywhere(where, part));
        }
    }

    /** Which of several it is must be told by a property that each of them requires. */
    private void choice(String where, JsonNode node) {
        var property = node.path("discriminator").path("propertyName").asString("");
        node.path("oneOf")
                .forEach(one -> hold(
                        component(one.path("$ref").asString(SCHEMAS))
                                .path("required")
                                .valueStream()
                                .anyMatch(name -> name.asString().equals(property)),
                        where + " is one of several and does not say which"));
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asString("").equals("null");
    }

    private static boolean hasZone(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeParseException without) {
            return false;
        }
    }

    private void hold(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }
}

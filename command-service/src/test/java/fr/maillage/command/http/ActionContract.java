package fr.maillage.command.http;

import fr.maillage.command.action.Actions;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract of all actions, as {@code docs/actions.json} keeps it for the forms: by its name the address of each, the
 * fields of its body with a dot between parts and {@code []} after lists of objects, those that are required, and whether
 * it replaces what it leaves out.
 */
record ActionContract(JsonNode api, Actions actions) {

    ObjectNode json() {
        var all = JsonMapper.shared().createObjectNode();
        api.get("paths").properties().stream()
                .sorted(Comparator.comparing(path -> name(path.getValue())))
                .forEach(path -> describe(all.putObject(name(path.getValue())), path.getKey(), path.getValue()));
        return all;
    }

    private static String name(JsonNode path) {
        return path.at("/post/operationId").stringValue();
    }

    private void describe(ObjectNode action, String address, JsonNode path) {
        var required = new TreeSet<String>();
        var fields = new TreeSet<String>();
        walk(path.at("/post/requestBody/content/application~1json/schema"), "", true, (field, needed) -> {
            fields.add(field);
            if (needed) {
                required.add(field);
            }
        });
        action.put("address", address)
                .put(
                        "replaces",
                        actions.named(name(path))
                                .filter(entry -> entry.action().replaces())
                                .isPresent());
        fields.forEach(action.putArray("fields")::add);
        required.forEach(action.putArray("required")::add);
    }

    /** @param needed whether what holds the place is required itself */
    private void walk(JsonNode place, String prefix, boolean needed, BiConsumer<String, Boolean> found) {
        var schema = resolved(place);
        var required =
                schema.path("required").valueStream().map(JsonNode::stringValue).toList();
        schema.path("properties").properties().forEach(property -> {
            var name = prefix + property.getKey();
            var always = needed && required.contains(property.getKey());
            var inside = property.getValue().has("items") ? property.getValue().get("items") : property.getValue();
            if (resolved(inside).has("properties")) {
                walk(inside, name + (inside == property.getValue() ? "." : "[]."), always, found);
            } else {
                found.accept(name, always);
            }
        });
    }

    /** The schema that stands in a place of the document, or that the place refers to. */
    JsonNode resolved(JsonNode place) {
        var reference = place.path("$ref").asString("");
        return reference.isEmpty() ? place : api.at(reference.substring(1));
    }
}

package fr.maillage.query.tools;

import fr.maillage.query.tools.ApiDocument.Content;
import fr.maillage.query.tools.ApiDocument.Field;
import fr.maillage.query.tools.ApiDocument.Shape;
import fr.maillage.query.web.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The schemas of one document in words. Keywords of JSON Schema that are not known here are left out. */
final class ApiSchemas {

    private static final String NAMED = "#/components/schemas/";

    private final JsonNode document;
    private final String prefix;
    private final Texts texts;

    /** @param prefix prefix of the anchors on the page, because it shows other documents too */
    ApiSchemas(JsonNode document, String prefix, Texts texts) {
        this.document = document;
        this.prefix = prefix;
        this.texts = texts;
    }

    /** The target of a reference; any other node is returned as it is. */
    JsonNode resolved(JsonNode node) {
        var found = node;
        // The limit on steps ends a ring of references.
        for (var steps = 0; found.path("$ref").asString("").startsWith("#/") && steps < 9; steps++) {
            found = document.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }

    /** The named objects of the document. */
    List<Shape> shapes() {
        return document.path("components")
                .path("schemas")
                .propertyStream()
                .filter(entry -> isObject(resolved(entry.getValue())))
                .map(entry -> new Shape(
                        place(entry.getKey()),
                        entry.getKey(),
                        entry.getValue().path("description").asString(""),
                        fields(entry.getValue(), false)))
                .toList();
    }

    /** @param deep whether the fields of inner objects are listed in place, and not only with their own shape */
    List<Field> fields(JsonNode schema, boolean deep) {
        var fields = new ArrayList<Field>();
        walk(schema, 0, deep, new HashSet<>(), fields);
        return List.copyOf(fields);
    }

    Content content(String mediaType, JsonNode schema) {
        return new Content(mediaType, schema.isMissingNode() ? "" : type(schema), shape(schema));
    }

    private void walk(JsonNode schema, int depth, boolean deep, Set<String> within, List<Field> into) {
        var named = schema.path("$ref").asString("");
        if (!named.isEmpty() && !within.add(named)) {
            return;
        }
        var object = resolved(schema);
        for (var part : object.path("allOf")) {
            walk(part, depth, deep, within, into);
        }
        for (var either : eithers(object)) {
            into.add(new Field(
                    depth, texts.of("api.either", type(either)), "", deep ? null : shape(either), false, "", ""));
            if (deep || shape(either) == null) {
                walk(either, depth + 1, deep, within, into);
            }
        }
        if (object.path("items").isObject()) {
            walk(object.path("items"), depth, deep, within, into);
        }
        var required =
                object.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        object.path("properties").propertyStream().forEach(entry -> {
            add(entry.getKey(), entry.getValue(), required.contains(entry.getKey()), depth, deep, within, into);
        });
        if (object.path("additionalProperties").isObject()) {
            add(texts.of("api.any-key"), object.path("additionalProperties"), false, depth, deep, within, into);
        }
        within.remove(named);
    }

    private void add(
            String name,
            JsonNode schema,
            boolean required,
            int depth,
            boolean deep,
            Set<String> within,
            List<Field> into) {
        var told = deep ? null : shape(schema);
        into.add(field(name, schema, schema, required, depth, told));
        if (told == null) {
            walk(schema, depth + 1, deep, within, into);
        }
    }

    /** @param said node that describes it: the schema itself, or the parameter that has it */
    Field field(String name, JsonNode schema, JsonNode said, boolean required, int depth, @Nullable String shape) {
        var description = Stream.of(said, resolved(schema))
                .map(one -> one.path("description").asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        var example = Stream.of(
                        said.path("example"),
                        schema.path("example"),
                        schema.path("examples").path(0))
                .filter(one -> !one.isMissingNode())
                .map(ApiSchemas::written)
                .findFirst()
                .orElse("");
        return new Field(depth, name, type(schema), shape, required, description, example);
    }

    /** A value as it is written: text without its quotation marks. */
    static String written(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    /** The type in words, with its limits: « liste de texte (uuid), 20 au plus ». */
    String type(JsonNode schema) {
        var name = schema.path("$ref").asString("");
        var meant = resolved(schema);
        if (name.startsWith(NAMED) && isObject(meant)) {
            return name.substring(NAMED.length());
        }
        var parts = new ArrayList<String>();
        parts.add(bare(meant));
        if (meant.has("enum")) {
            parts.add(texts.of(
                    "api.one-of",
                    meant.path("enum").valueStream().map(ApiSchemas::written).collect(Collectors.joining(", "))));
        }
        for (var limit : List.of(
                "const",
                "minLength",
                "maxLength",
                "minimum",
                "maximum",
                "minItems",
                "maxItems",
                "pattern",
                "default")) {
            if (meant.has(limit)) {
                parts.add(texts.of("api.limit." + limit, written(meant.path(limit))));
            }
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private String bare(JsonNode schema) {
        if (schema.has("items")) {
            return texts.of("api.list", type(schema.path("items")));
        }
        var types = schema.path("type").isArray() ? schema.path("type").valueStream() : Stream.of(schema.path("type"));
        var words = types.map(one -> one.asString(""))
                .filter(one -> !one.isEmpty())
                .map(one -> texts.or("api.type." + one, one))
                .collect(Collectors.joining(texts.of("api.or")));
        var format = schema.path("format").asString("");
        return format.isEmpty() ? words : texts.of("api.format", words, texts.or("api.format." + format, format));
    }

    private static List<JsonNode> eithers(JsonNode schema) {
        return Stream.of("oneOf", "anyOf")
                .flatMap(word -> schema.path(word).valueStream())
                .filter(one -> !one.path("type").asString("").equals("null"))
                .toList();
    }

    private static boolean isObject(JsonNode schema) {
        return schema.has("properties")
                || schema.has("allOf")
                || !eithers(schema).isEmpty();
    }

    /** The anchor of the named object that it is, or that it lists; null if there is none. */
    private @Nullable String shape(JsonNode schema) {
        var one = schema.has("items") ? schema.path("items") : schema;
        var name = one.path("$ref").asString("");
        return name.startsWith(NAMED) && isObject(resolved(one)) ? place(name.substring(NAMED.length())) : null;
    }

    private String place(String name) {
        return ApiReader.place(prefix, "forme", name);
    }
}

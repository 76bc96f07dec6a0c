package fr.maillage.query.tools;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.maillage.query.tools.ApiDocument.Answer;
import fr.maillage.query.tools.ApiDocument.Body;
import fr.maillage.query.tools.ApiDocument.Field;
import fr.maillage.query.tools.ApiDocument.Group;
import fr.maillage.query.tools.ApiDocument.Operation;
import fr.maillage.query.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The conversion of an OpenAPI document to what people read. It is pure: the same document gives the same page. */
final class ApiReader {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** An answer that this many operations out of four share is described once. */
    private static final int COMMON = 2;

    private final JsonNode document;
    private final String prefix;
    private final Texts texts;
    private final ApiSchemas schemas;

    private ApiReader(JsonNode document, String prefix, Texts texts) {
        this.document = document;
        this.prefix = prefix;
        this.texts = texts;
        this.schemas = new ApiSchemas(document, prefix, texts);
    }

    /** @param prefix prefix of the anchors on the page, which separates those of this document from another's */
    static ApiDocument read(JsonNode document, String prefix, Texts texts) {
        return new ApiReader(document, prefix, texts).document();
    }

    /** An anchor on the page. */
    static String place(String prefix, String kind, String name) {
        return (prefix + " " + kind + " " + name).replaceAll("[^A-Za-z0-9]+", "-");
    }

    private record Asked(String method, String path, JsonNode told, List<JsonNode> parameters) {}

    private ApiDocument document() {
        var asked = document.path("paths").propertyStream().flatMap(this::asked).toList();
        var common = common(asked);
        var byTag = new LinkedHashMap<String, List<Operation>>();
        var descriptions = new LinkedHashMap<String, String>();
        for (var tag : document.path("tags")) {
            byTag.put(tag.path("name").asString(), new ArrayList<>());
            descriptions.put(
                    tag.path("name").asString(), tag.path("description").asString(""));
        }
        for (var one : asked) {
            var tag = one.told().path("tags").path(0).asString(texts.of("api.other"));
            byTag.computeIfAbsent(tag, first -> new ArrayList<>()).add(operation(one, common));
        }
        return new ApiDocument(
                document.path("info").path("title").asString(""),
                document.path("info").path("description").asString(""),
                groups(byTag, descriptions),
                common,
                schemas.shapes());
    }

    private List<Group> groups(Map<String, List<Operation>> byTag, Map<String, String> descriptions) {
        return byTag.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Group(
                        place(prefix, "groupe", entry.getKey()),
                        entry.getKey(),
                        descriptions.getOrDefault(entry.getKey(), ""),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    private Stream<Asked> asked(Map.Entry<String, JsonNode> path) {
        var item = path.getValue();
        return METHODS.stream()
                .filter(item::has)
                .map(method -> new Asked(
                        method.toUpperCase(Locale.ROOT),
                        path.getKey(),
                        item.path(method),
                        Stream.of(item, item.path(method))
                                .flatMap(where -> where.path("parameters").valueStream())
                                .map(schemas::resolved)
                                .toList()));
    }

    private Operation operation(Asked asked, List<Answer> common) {
        var told = asked.told();
        var answers = answers(told);
        return new Operation(
                place(prefix, asked.method().toLowerCase(Locale.ROOT), asked.path()),
                asked.method(),
                asked.path(),
                told.path("summary").asString(""),
                told.path("description").asString(""),
                texts.of("api.key." + key(told)),
                asked.parameters().stream().map(this::parameter).toList(),
                bodies(schemas.resolved(told.path("requestBody"))),
                answers.stream().filter(one -> !common.contains(one)).toList(),
                answers.stream().filter(common::contains).map(Answer::status).collect(Collectors.joining(", ")));
    }

    private List<Answer> common(List<Asked> asked) {
        var told = asked.stream()
                .flatMap(one -> answers(one.told()).stream())
                .collect(groupingBy(one -> one, LinkedHashMap::new, counting()));
        return told.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && entry.getValue() * 4 >= (long) asked.size() * COMMON)
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparing(Answer::status))
                .toList();
    }

    private String key(JsonNode told) {
        var asked = told.has("security") ? told.path("security") : document.path("security");
        var free = asked.isEmpty() || asked.valueStream().anyMatch(JsonNode::isEmpty);
        return !free ? "needed" : asked.valueStream().allMatch(JsonNode::isEmpty) ? "none" : "more";
    }

    private Field parameter(JsonNode told) {
        var schema = told.path("content")
                .valueStream()
                .findFirst()
                .map(content -> content.path("schema"))
                .orElse(told.path("schema"));
        var field = schemas.field(
                told.path("name").asString(),
                schema,
                told,
                told.path("required").asBoolean(false),
                0,
                null);
        var place =
                texts.or("api.in." + told.path("in").asString(), told.path("in").asString());
        return new Field(
                0,
                field.name(),
                place + " · " + field.type(),
                null,
                field.required(),
                field.description(),
                field.example());
    }

    private List<Body> bodies(JsonNode told) {
        var required = told.path("required").asBoolean(false);
        return told.path("content")
                .propertyStream()
                .map(entry -> new Body(
                        entry.getKey(),
                        required,
                        schemas.fields(entry.getValue().path("schema"), true),
                        examples(entry.getValue())))
                .toList();
    }

    private List<String> examples(JsonNode content) {
        var schema = schemas.resolved(content.path("schema"));
        return Stream.of(
                        Stream.of(content.path("example")),
                        content.path("examples")
                                .valueStream()
                                .map(schemas::resolved)
                                .map(one -> one.path("value")),
                        Stream.of(schema.path("example")),
                        schema.path("examples").valueStream())
                .flatMap(found -> found)
                .filter(one -> !one.isMissingNode() && !one.isNull())
                .map(one -> one.isString() ? one.asString() : one.toPrettyString())
                .distinct()
                .toList();
    }

    private List<Answer> answers(JsonNode told) {
        return told.path("responses")
                .propertyStream()
                .map(entry -> {
                    var answer = schemas.resolved(entry.getValue());
                    return new Answer(
                            entry.getKey(),
                            answer.path("description").asString(""),
                            answer.path("content")
                                    .propertyStream()
                                    .map(content -> schemas.content(
                                            content.getKey(), content.getValue().path("schema")))
                                    .toList());
                })
                .toList();
    }
}

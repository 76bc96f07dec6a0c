package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final JsonNode API =
            new YAMLMapper().readTree(DOCS.resolve("asyncapi.yaml").toFile());

    /** What JSON Schema 2020-12 has of draft-07, or, as {@code $defs}, says nothing by itself. */
    private static final Set<String> SAME_IN_DRAFT_07 = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "format",
            "enum",
            "properties",
            "required",
            "items",
            "anyOf");

    @Test
    void every_reference_leads_to_something() {
        assertThat(references(API)).hasSizeGreaterThan(EventCatalog.events().size());
        assertThat(references(API).filter(reference -> !leadsSomewhere(reference)))
                .isEmpty();
    }

    @Test
    void every_event_has_its_message_with_the_schema_of_today() {
        var messages = API.at("/components/messages");

        assertThat(messages.valueStream().map(message -> message.path("name").stringValue()))
                .containsExactlyInAnyOrderElementsOf(names());
        assertThat(EventCatalog.events()).allSatisfy(event -> {
            var message = messages.path(event.getSimpleName());
            assertThat(message.at("/payload/schema/$ref").stringValue())
                    .isEqualTo("./schemas/" + EventCatalog.typeOf(event).fileName());
            assertThat(API.at("/channels/networkEvents/messages").path(event.getSimpleName()))
                    .isNotEmpty();
        });
    }

    @Test
    void the_topic_and_the_headers_are_those_of_the_stream() throws IllegalAccessException {
        var headers = API.at("/components/messageTraits/recorded/headers");

        assertThat(API.at("/channels/networkEvents/address").stringValue()).isEqualTo(RecordHeaders.TOPIC);
        assertThat(headers.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(headerNames());
        assertThat(headers.path("required").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrderElementsOf(headerNames());
        assertThat(headers.at("/properties/ce_source/const").stringValue()).isEqualTo(RecordHeaders.SOURCE_VALUE);
        assertThat(headers.at("/properties/content-type/const").stringValue())
                .isEqualTo(RecordHeaders.CONTENT_TYPE_VALUE)
                .isEqualTo(API.path("defaultContentType").stringValue());
    }

    @Test
    void payloads_are_declared_in_the_draft_that_tools_of_asyncapi_read_and_mean_the_same_in_it() {
        assertThat(API.at("/components/messages").valueStream().map(message -> message.at("/payload/schemaFormat")
                        .stringValue()))
                .containsOnly("application/schema+json;version=draft-07");
        assertThat(DOCS.resolve("schemas").toFile().listFiles())
                .allSatisfy(file -> assertThat(keywords(new JsonMapper().readTree(file)))
                        .isNotEmpty()
                        .isSubsetOf(SAME_IN_DRAFT_07));
    }

    /** All words of a schema, those of the schemas in it among them; a reference with words beside it as one of its own. */
    private static Set<String> keywords(JsonNode schema) {
        var found = new TreeSet<>(schema.propertyNames());
        if (schema.has("$ref") && schema.size() > 1) {
            found.add("words beside $ref");
        }
        Stream.of(
                        schema.path("properties").valueStream(),
                        schema.path("$defs").valueStream(),
                        schema.path("anyOf").valueStream(),
                        schema.path("items").isMissingNode()
                                ? Stream.<JsonNode>empty()
                                : Stream.of(schema.path("items")))
                .flatMap(within -> within)
                .forEach(within -> found.addAll(keywords(within)));
        return found;
    }

    private static List<String> names() {
        return EventCatalog.events().stream()
                .map(event -> EventCatalog.typeOf(event).name())
                .toList();
    }

    private static List<String> headerNames() throws IllegalAccessException {
        var fields = Arrays.stream(RecordHeaders.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .toList();
        var names = new ArrayList<String>();
        for (var field : fields) {
            names.add((String) field.get(null));
        }
        names.removeIf(name -> !name.startsWith("ce_") && !name.equals(RecordHeaders.CONTENT_TYPE));
        return names;
    }

    private static Stream<String> references(JsonNode node) {
        var own = node.path("$ref").isString() ? Stream.of(node.path("$ref").stringValue()) : Stream.<String>empty();
        return Stream.concat(own, node.valueStream().flatMap(AsyncApiTest::references));
    }

    private static boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !API.at(reference.substring(1)).isMissingNode()
                : Files.isRegularFile(DOCS.resolve(reference));
    }
}

package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final JsonNode API =
            new YAMLMapper().readTree(DOCS.resolve("asyncapi.yaml").toFile());

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
        names.removeIf(name -> !name.startsWith("ce_"));
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

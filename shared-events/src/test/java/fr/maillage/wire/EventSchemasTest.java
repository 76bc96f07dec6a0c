package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed schemas say what the records say. Where this fails, write them again with {@code mvn -pl shared-events
 * test -Dschemas.write} and read the difference: a changed shape needs a new revision and an upcaster, not a new file.
 */
class EventSchemasTest {

    private static final Path FOLDER = Path.of("..", "docs", "schemas");
    private static final EventSchemas SCHEMAS = new EventSchemas();
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<EventType> types_of_today() {
        return Stream.concat(EventCatalog.events().stream().map(EventCatalog::typeOf), Stream.of(GoldenFiles.METADATA));
    }

    static Stream<EventType> types() {
        return Stream.concat(GoldenFiles.types(), GoldenFiles.METADATA_EVER.stream());
    }

    @BeforeAll
    static void write_where_asked() throws IOException {
        if (System.getProperty("schemas.write") != null) {
            for (var type : types_of_today().toList()) {
                Files.writeString(
                        FOLDER.resolve(type.fileName()), schemaOf(type).toPrettyString() + "\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types_of_today")
    void the_committed_schema_is_that_of_the_record(EventType type) throws IOException {
        assertThat(JSON.readTree(committed(type))).isEqualTo(schemaOf(type));
    }

    @Test
    void there_is_one_schema_for_each_revision_and_no_other() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            types().map(EventType::fileName).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_was_once_written_follows_its_schema(EventType type) throws IOException {
        assertThat(faults(type, new String(GoldenFiles.bytes(type), "UTF-8"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types_of_today")
    void every_field_of_an_event_is_required_by_its_schema(EventType type) throws IOException {
        var fields = JSON.readTree(GoldenFiles.bytes(type)).propertyNames();

        assertThat(faults(type, "{}")).hasSameSizeAs(fields);
    }

    @Test
    void a_wrong_value_does_not_follow_the_schema() throws IOException {
        var confirmed = new EventType("venue.VenueConfirmed", 1);

        assertThat(faults(confirmed, "{\"on\":\"2026-03-02\",\"source\":null}")).isEmpty();
        assertThat(faults(confirmed, "{\"on\":\"2 mars\",\"source\":null}")).hasSize(1);
        assertThat(faults(confirmed, "{\"on\":null,\"source\":null}")).hasSize(1);
        assertThat(faults(confirmed, "{\"on\":\"2026-03-02\",\"source\":{\"name\":\"dora\"}}"))
                .isNotEmpty();
    }

    private static ObjectNode schemaOf(EventType type) {
        var metadata = type.equals(GoldenFiles.METADATA);
        return SCHEMAS.of(
                type,
                metadata
                        ? EventMetadata.class
                        : EventCatalog.classOf(type.name()).orElseThrow());
    }

    private static List<Error> faults(EventType type, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(committed(type))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String committed(EventType type) throws IOException {
        return Files.readString(FOLDER.resolve(type.fileName()));
    }
}

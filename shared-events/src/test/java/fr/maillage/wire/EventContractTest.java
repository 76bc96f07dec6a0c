package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

    private final EventJson json = new EventJson();

    static Stream<EventType> types() {
        return GoldenFiles.types();
    }

    static Stream<EventType> types_of_today() {
        return EventCatalog.events().stream().map(EventCatalog::typeOf);
    }

    @Test
    void there_is_one_golden_file_for_each_revision_and_no_other() throws IOException {
        var expected =
                Stream.concat(types(), GoldenFiles.METADATA_EVER.stream()).map(EventType::fileName);

        assertThat(GoldenFiles.names()).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void a_golden_file_is_never_edited() throws IOException, NoSuchAlgorithmException {
        var noted = GoldenFiles.notedChecksums();

        assertThat(noted.keySet()).containsExactlyInAnyOrderElementsOf(GoldenFiles.names());
        for (var name : GoldenFiles.names()) {
            assertThat(GoldenFiles.checksum(name)).as(name).isEqualTo(noted.get(name));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_revision_that_was_ever_written_is_read(EventType type) throws IOException {
        var event = json.read(type, GoldenFiles.bytes(type));

        assertThat(EventCatalog.typeOf(event.getClass()).name()).isEqualTo(type.name());
    }

    @Test
    void a_workshop_of_before_there_were_series_was_proposed_alone() throws IOException {
        var type = new EventType("workshop.WorkshopProposed", 1);

        assertThat(json.read(type, GoldenFiles.bytes(type)))
                .isInstanceOfSatisfying(WorkshopProposed.class, proposed -> assertThat(proposed.series())
                        .isNull());
    }

    @ParameterizedTest
    @MethodSource("types_of_today")
    void an_event_of_today_is_written_back_byte_for_byte(EventType type) throws IOException {
        var bytes = GoldenFiles.bytes(type);

        assertThat(json.write(json.read(type, bytes))).asString().isEqualTo(new String(bytes, "UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("types_of_today")
    void a_golden_file_leaves_no_field_empty_so_that_none_escapes_the_contract(EventType type) throws IOException {
        var event = json.read(type, GoldenFiles.bytes(type));

        assertThat(RecordValues.emptyFields(event)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types_of_today")
    void an_event_with_nothing_but_what_it_needs_is_read_back_the_same(EventType type) {
        var event = RecordValues.barest(EventCatalog.classOf(type.name()).orElseThrow());

        assertThat(json.read(type, json.write(event))).isEqualTo(event);
    }

    @Test
    void metadata_that_was_ever_written_is_read() throws IOException {
        for (var type : GoldenFiles.METADATA_EVER) {
            assertThat(json.readMetadata(GoldenFiles.bytes(type)).author()).isEqualTo("compte-7f3a");
        }
    }

    @Test
    void metadata_is_written_back_byte_for_byte() throws IOException {
        var bytes = GoldenFiles.bytes(GoldenFiles.METADATA);
        var metadata = json.readMetadata(bytes);

        assertThat(json.writeMetadata(metadata)).asString().isEqualTo(new String(bytes, "UTF-8"));
        assertThat(RecordValues.emptyFields(metadata)).isEmpty();
    }
}

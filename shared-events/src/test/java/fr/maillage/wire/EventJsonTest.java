package fr.maillage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.events.NetworkEvent;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class EventJsonTest {

    private final EventJson json = new EventJson();

    @Test
    void a_field_that_only_a_newer_writer_knows_is_passed_over() {
        assertThat(read("venue.VenueReopened", "{\"on\":\"2026-08-25\",\"mood\":\"cheerful\"}"))
                .isEqualTo(new VenueReopened(LocalDate.of(2026, 8, 25)));
    }

    @Test
    void fields_are_written_in_the_order_of_the_record_with_their_nulls_and_their_letters_as_they_are() {
        var event = new VenueSuspended(LocalDate.of(2026, 7, 13), null, "Été à l'œuvre");

        assertThat(new String(json.write(event), UTF_8))
                .isEqualTo("{\"from\":\"2026-07-13\",\"until\":null,\"reason\":\"Été à l'œuvre\"}");
    }

    @Test
    void a_name_is_looked_up_in_the_catalogue_and_never_instantiated() {
        assertThatThrownBy(() -> read("venue.VenueTeleported", "{}")).isInstanceOf(UnknownEventException.class);
        assertThatThrownBy(() -> read("java.lang.Runtime", "{}")).isInstanceOf(UnknownEventException.class);
        assertThatThrownBy(() -> read(VenueReopened.class.getName(), "{}")).isInstanceOf(UnknownEventException.class);
    }

    @Test
    void what_is_not_the_event_is_an_error_not_an_event_with_holes() {
        assertThatThrownBy(() -> read("venue.VenueReopened", "not json")).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("venue.VenueOfferSet", "{\"offer\":{},\"source\":null}"))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read(
                        "venue.VenueRelocated",
                        "{\"place\":{\"coordinates\":{\"latitude\":null,\"longitude\":2.7}},\"source\":null}"))
                .isInstanceOf(JacksonException.class);
    }

    private NetworkEvent read(String name, String text) {
        return json.read(new EventType(name, 1), text.getBytes(UTF_8));
    }
}

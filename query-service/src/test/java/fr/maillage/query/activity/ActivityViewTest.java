package fr.maillage.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.wire.EventMetadata;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ActivityViewTest {

    private static final UUID ID = new UUID(1, 2);
    private static final EventMetadata METADATA =
            new EventMetadata("compte-1", null, "api", null, new UUID(3, 4), null, List.of("62510"), null, null);

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void an_action_is_read_back_as_it_was_written_with_its_log_name_beside_the_fact() {
        var closed = new VenueClosed(LocalDate.of(2026, 6, 30), "fin du bail");
        var action = new ActivityView(7, Instant.parse("2026-06-30T10:00:00Z"), ID, ID, 3, 1, METADATA, closed);

        var line = json.writeValueAsString(action);

        assertThat(line).contains("\"type\":\"venue.VenueClosed\"");
        assertThat(json.readValue(line, ActivityView.class)).isEqualTo(action);
    }

    @Test
    void a_fact_without_details_is_read_back_too() {
        var action = new ActivityView(1, Instant.EPOCH, ID, ID, 0, 1, METADATA, new MembershipRequested());

        assertThat(json.readValue(json.writeValueAsString(action), ActivityView.class))
                .isEqualTo(action);
    }
}

package fr.maillage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.events.LabelStanding;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.VenueEvent.VenueDeclared;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpcasterChainTest {

    private static final String NAME = "structure.MembershipEnded";

    /** As if the first shape had held a bare year, the second a day named {@code day}. */
    private static final Upcaster YEAR_TO_DAY = new Upcaster(
            new EventType(NAME, 1), json -> json.put("day", json.remove("year").intValue() + "-12-31"));

    private static final Upcaster DAY_TO_ON = new Upcaster(new EventType(NAME, 2), json -> {
        json.set("on", json.remove("day"));
        return json;
    });

    private final UpcasterChain chain = new UpcasterChain(List.of(YEAR_TO_DAY, DAY_TO_ON));
    private final EventJson json = new EventJson(chain);

    @Test
    void every_old_shape_is_read_as_the_shape_of_today() {
        var ended = new MembershipEnded(LocalDate.of(2024, 12, 31), "Dissoute.");

        assertThat(read(1, "{\"year\":2024,\"reason\":\"Dissoute.\"}")).isEqualTo(ended);
        assertThat(read(2, "{\"day\":\"2024-12-31\",\"reason\":\"Dissoute.\"}")).isEqualTo(ended);
        assertThat(read(3, "{\"on\":\"2024-12-31\",\"reason\":\"Dissoute.\"}")).isEqualTo(ended);
    }

    @Test
    void the_revision_of_today_is_one_more_than_there_are_steps() {
        assertThat(chain.currentRevision(NAME)).isEqualTo(3);
        assertThat(chain.currentRevision("venue.VenueClosed")).isEqualTo(1);
    }

    @Test
    void an_event_without_a_step_is_left_alone() {
        var event = json.read(new EventType("structure.MembershipRequested", 1), "{}".getBytes(UTF_8));

        assertThat(json.write(event)).asString().isEqualTo("{}");
    }

    @Test
    void a_revision_that_only_a_newer_version_writes_is_unknown_not_guessed() {
        assertThatThrownBy(() -> read(4, "{}")).isInstanceOf(UnknownEventException.class);
        assertThatThrownBy(() -> read(0, "{}")).isInstanceOf(UnknownEventException.class);
    }

    @Test
    void a_chain_with_a_missing_or_doubled_step_cannot_be_built() {
        assertThatThrownBy(() -> new UpcasterChain(List.of(DAY_TO_ON))).hasMessageContaining("out of order");
        assertThatThrownBy(() -> new UpcasterChain(List.of(YEAR_TO_DAY, YEAR_TO_DAY)))
                .hasMessageContaining("out of order");
    }

    /** A file's labels were its source's word; the others can only have been said by whoever declared the venue. */
    @ParameterizedTest
    @CsvSource({"true, true, GRANTED", "false, true, DECLARED", "true, false,", "false, false,"})
    void labels_declared_before_they_had_a_standing_have_that_of_who_spoke(
            boolean bySource, boolean labelled, @Nullable LabelStanding expected) {
        var source = bySource ? "{\"name\":\"dora\",\"id\":\"1\",\"saidOn\":\"2026-03-02\"}" : "null";
        var labels = labelled ? "[{\"kind\":\"OTHER\",\"name\":\"Clic\"}]" : "[]";
        var offer =
                "{\"services\":[],\"audiences\":[],\"specialCare\":[],\"fees\":[],\"accessModes\":[],\"accompanimentModes\":[]}";
        var old = "{\"labels\":%s,\"source\":%s,\"offer\":%s}".formatted(labels, source, offer);

        var declared =
                (VenueDeclared) new EventJson().read(new EventType("venue.VenueDeclared", 1), old.getBytes(UTF_8));

        assertThat(declared.labelStanding()).isEqualTo(expected);
    }

    private Object read(int revision, String text) {
        return json.read(new EventType(NAME, revision), text.getBytes(UTF_8));
    }
}

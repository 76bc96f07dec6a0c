package fr.maillage.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.events.NetworkEvent;
import fr.maillage.events.VenueEvent.VenueDeclared;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogTest {

    @Test
    void every_leaf_of_the_tree_is_in_the_catalogue_under_a_name_that_leads_back_to_it() {
        var leaves = Stream.of(NetworkEvent.class.getPermittedSubclasses())
                .flatMap(root -> Stream.of(root.getPermittedSubclasses()))
                .toList();

        assertThat(EventCatalog.events())
                .hasSameElementsAs(leaves.stream()
                        .<Class<? extends NetworkEvent>>map(leaf -> leaf.asSubclass(NetworkEvent.class))
                        .toList());
        assertThat(EventCatalog.events()).allSatisfy(event -> assertThat(
                        EventCatalog.classOf(EventCatalog.typeOf(event).name()))
                .contains(event));
    }

    @Test
    void a_log_name_is_the_subject_and_the_event() {
        var type = EventCatalog.typeOf(VenueDeclared.class);

        assertThat(type).isEqualTo(new EventType("venue.VenueDeclared", 2));
        assertThat(type.subjectType()).isEqualTo("venue");
    }

    @Test
    void an_event_says_what_happened_never_that_something_was_updated() {
        assertThat(EventCatalog.events())
                .noneMatch(event -> event.getSimpleName().matches(".*(Updated|Changed|Event)$"));
    }

    @Test
    void the_schema_of_a_type_tells_its_name_and_revision_wherever_schemas_stand() {
        var type = new EventType("venue.VenueDeclared", 12);

        assertThat(type.schema()).endsWith("venue.VenueDeclared.12.json");
        assertThat(EventType.ofSchema(type.schema())).isEqualTo(type);
        assertThat(EventType.ofSchema("https://hub.example/schemas/venue.VenueDeclared.12.json"))
                .isEqualTo(type);
        assertThat(EventType.ofSchema("venue.VenueDeclared.12.json")).isEqualTo(type);
    }

    @Test
    void a_schema_without_a_revision_is_refused() {
        for (var wrong :
                new String[] {"", ".json", "venue.VenueDeclared.json", "venue.VenueDeclared.1.xml", "a.b.c.json"}) {
            assertThatThrownBy(() -> EventType.ofSchema(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

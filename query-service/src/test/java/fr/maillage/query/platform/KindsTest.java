package fr.maillage.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.NetworkEvent;
import fr.maillage.query.EveryProjection;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.projection.Projection;
import fr.maillage.wire.EventCatalog;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The completeness of the kinds: what the log speaks of, and what is folded of it. */
class KindsTest {

    @Test
    void every_vocabulary_of_the_log_has_exactly_one_kind() {
        assertThat(ReadingConfiguration.kinds().all())
                .extracting(Kind::events)
                .containsExactlyInAnyOrder(vocabularies());
    }

    @Test
    void a_kind_goes_by_the_name_that_its_records_have_in_the_log() {
        assertThat(EventCatalog.events()).allSatisfy(event -> assertThat(ReadingConfiguration.kinds()
                        .named(EventCatalog.typeOf(event).subjectType()))
                .hasValueSatisfying(kind -> assertThat(kind.events()).isAssignableFrom(event)));
    }

    @Test
    void every_kind_has_a_projection_of_its_name() {
        assertThat(EveryProjection.all().map(Projection::name))
                .containsAll(ReadingConfiguration.kinds().all().stream()
                        .map(Kind::name)
                        .toList());
    }

    @Test
    void no_two_kinds_have_pages_at_one_address() {
        assertThat(ReadingConfiguration.kinds().all().stream().map(Kind::path).filter(Objects::nonNull))
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends NetworkEvent>[] vocabularies() {
        return (Class<? extends NetworkEvent>[]) NetworkEvent.class.getPermittedSubclasses();
    }
}

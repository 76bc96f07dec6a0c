package fr.maillage.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.NetworkEvent;
import fr.maillage.query.EveryProjection;
import fr.maillage.query.activity.ActivityProjection;
import fr.maillage.query.history.CompareFilter;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.Kinds;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.search.SearchFilter;
import fr.maillage.query.search.SearchKind;
import fr.maillage.query.todo.TodoKind;
import fr.maillage.query.web.Pending;
import fr.maillage.wire.EventCatalog;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The completeness of the kinds: what the log speaks of, and what is folded of it. */
class KindsTest {

    @Test
    void every_vocabulary_of_the_log_has_exactly_one_kind() {
        assertThat(EveryKind.all()).extracting(Kind::events).containsExactlyInAnyOrder(vocabularies());
    }

    @Test
    void a_kind_goes_by_the_name_that_its_records_have_in_the_log() {
        assertThat(EventCatalog.events())
                .allSatisfy(event -> assertThat(new Kinds(EveryKind.all().toList())
                                .named(EventCatalog.typeOf(event).subjectType()))
                        .hasValueSatisfying(kind -> assertThat(kind.events()).isAssignableFrom(event)));
    }

    @Test
    void every_kind_has_a_projection_of_its_name() {
        assertThat(EveryProjection.all().map(Projection::name))
                .containsAll(EveryKind.all().map(Kind::name).toList());
    }

    @Test
    void no_two_kinds_have_pages_at_one_address() {
        assertThat(EveryKind.all().map(Kind::path).filter(Objects::nonNull))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void every_kind_with_pages_can_be_compared_between_two_dates() {
        assertThat(EveryKind.all().filter(kind -> kind.path() != null).map(Kind::plural))
                .containsExactlyInAnyOrderElementsOf(CompareFilter.KINDS);
        assertThat(EveryKind.beans(ComparedRecords.class)).hasSameSizeAs(CompareFilter.KINDS);
    }

    @Test
    void every_kind_with_pages_is_found_by_the_search() {
        assertThat(EveryKind.all().filter(kind -> kind.path() != null).map(kind -> kind.name()
                        .toUpperCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(SearchKind.values()).map(SearchKind::name).toList());
    }

    @Test
    void the_activity_says_of_every_kind_with_pages_which_events_members_and_outsiders_see() {
        var activity = new ActivityProjection();
        assertThat(EveryKind.all().filter(kind -> kind.path() != null).map(kind -> "'" + kind.name() + "'"))
                .allSatisfy(kind -> assertThat(activity.seenByMembers()).contains(kind))
                .allSatisfy(kind -> assertThat(activity.seenByOutsiders()).contains(kind));
    }

    @Test
    void every_sort_of_thing_that_waits_is_a_kind_of_the_to_do_list() {
        assertThat(EveryKind.made(Pending.class).map(Pending::name))
                .containsExactlyInAnyOrderElementsOf(Stream.of(TodoKind.values())
                        .filter(kind -> kind != TodoKind.POSSIBLE_DUPLICATE)
                        .map(TodoKind::name)
                        .toList());
    }

    @Test
    void the_documentation_tells_all_kinds_that_are_compared_or_searched() throws Exception {
        assertThat(documented(CompareFilter.class).schema().allowableValues())
                .containsExactlyElementsOf(CompareFilter.KINDS);
        assertThat(documented(SearchFilter.class).description())
                .contains(Stream.of(SearchKind.values()).map(SearchKind::name).toList());
    }

    private static Parameter documented(Class<? extends Record> filter) throws Exception {
        return filter.getMethod("kind").getAnnotation(Parameter.class);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends NetworkEvent>[] vocabularies() {
        return (Class<? extends NetworkEvent>[]) NetworkEvent.class.getPermittedSubclasses();
    }
}

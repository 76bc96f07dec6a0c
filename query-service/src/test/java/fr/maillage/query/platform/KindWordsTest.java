package fr.maillage.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.kind.Kind;
import fr.maillage.query.reading.Language;
import fr.maillage.query.structure.Collaborations;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.todo.TodoKind;
import fr.maillage.query.web.Bundles;
import fr.maillage.wire.EventCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The completeness of the French words about kinds of record; that all are said in English is asked elsewhere. */
class KindWordsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void pages_have_words_for_every_kind_with_pages() {
        assertThat(pages())
                .containsAll(EveryKind.all()
                        .filter(kind -> kind.path() != null)
                        .flatMap(kind -> Stream.of(
                                "about." + kind.name(),
                                "change.kind." + kind.plural(),
                                "search.kind." + kind.name().toUpperCase(Locale.ROOT),
                                "problem." + kind.name() + ".unknown"))
                        .toList());
    }

    @Test
    void pages_have_words_for_every_projection_and_every_group_of_events() {
        assertThat(pages())
                .containsAll(EveryKind.all()
                        .map(kind -> "history.view." + kind.name())
                        .toList())
                .containsAll(EventCatalog.events().stream()
                        .map(EventCatalog::typeOf)
                        .map(type -> "strand." + type.name())
                        .toList());
    }

    @Test
    void every_other_kind_with_pages_is_listed_on_those_of_structures_with_its_words() {
        var listed = EveryKind.all()
                .filter(kind -> kind.path() != null && !kind.equals(Structures.KIND))
                .map(Kind::plural)
                .toList();
        assertThat(EveryKind.beans(Collaborations.class)).hasSameSizeAs(listed);
        assertThat(pages())
                .containsAll(listed.stream()
                        .flatMap(kind -> Stream.of(
                                "structure." + kind,
                                "structure." + kind + ".none",
                                "structure." + kind + ".all",
                                "own." + kind + ".none",
                                "own." + kind + ".all"))
                        .toList());
    }

    @Test
    void every_kind_of_thing_that_waits_has_its_words() {
        var kinds = Stream.of(TodoKind.values()).map(TodoKind::name).toList();
        assertThat(pages())
                .containsAll(kinds.stream().map(kind -> "todo.kind." + kind).toList());
        assertThat(keys("todo"))
                .containsAll(kinds.stream()
                        .flatMap(kind -> Stream.of(kind + ".text", kind + ".waits"))
                        .toList());
    }

    @Test
    void every_kind_has_a_sign_and_words_where_its_name_is_unknown() throws IOException {
        var signs = Files.readString(RESOURCES.resolve("static").resolve("marks.svg"));
        assertThat(EveryKind.all().map(Kind::name))
                .allSatisfy(kind -> assertThat(signs).contains("id=\"" + kind.toUpperCase(Locale.ROOT) + '"'));
        assertThat(keys("sentences"))
                .containsAll(EveryKind.all()
                        .filter(kind -> kind.title() != null)
                        .map(kind -> "unknown." + kind.name())
                        .toList());
    }

    /** All that the pages may say. */
    private static Set<String> pages() {
        return Bundles.keys(Locale.FRENCH);
    }

    private static Set<String> keys(String bundle) {
        return Language.bundle(bundle, Locale.FRENCH).keySet();
    }
}

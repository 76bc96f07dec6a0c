package fr.maillage.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.platform.EveryKind;
import org.junit.jupiter.api.Test;

/** The completeness of the names of records. */
class NamesTest {

    @Test
    void every_kind_whose_records_have_a_title_is_among_those_that_are_named() {
        assertThat(EveryKind.all().filter(kind -> kind.title() != null).map(kind -> "SELECT id, %s FROM {%s} %s"
                        .formatted(kind.title(), kind.name(), kind.plural())))
                .containsExactlyInAnyOrderElementsOf(Names.SOURCES);
    }
}

package fr.maillage.query.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.reading.Words;
import fr.maillage.query.web.Bundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameMatcherTest {

    private record Venue(
            String name, String commune, @Nullable String address) {}

    private static final Venue WILSON = new Venue("Espace numérique", "Lens", "1 rue Wilson");
    private static final Venue VERTE = new Venue("Espace numérique", "Lens", "3 rue Verte");
    private static final Venue DENAIN = new Venue("Espace numérique", "Denain", "2 place Baudin");
    private static final Venue PIMMS = new Venue("Pimms", "Lens", null);
    private static final List<Venue> ALL = List.of(WILSON, VERTE, DENAIN, PIMMS);

    private static final NameMatcher<Venue> MEANT =
            new NameMatcher<>("venue", Bundles.french(), Venue::name, Venue::commune, Venue::address);

    private final List<FormFault> faults = new ArrayList<>();

    @Test
    void those_of_one_name_in_one_commune_are_told_apart_by_their_address() {
        assertThat(MEANT.labels(ALL))
                .containsExactly(
                        "Espace numérique — 1 rue Wilson (Lens)",
                        "Espace numérique — 3 rue Verte (Lens)",
                        "Espace numérique (Denain)",
                        "Pimms (Lens)");
    }

    @Test
    void each_is_found_by_what_it_is_called() {
        for (var venue : ALL) {
            assertThat(MEANT.labels(ALL))
                    .element(ALL.indexOf(venue))
                    .satisfies(label -> assertThat(one(label, none -> false)).hasValue(venue));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_name_of_several_is_asked_again_with_all_that_it_may_mean() {
        assertThat(one("Espace numérique (Lens)", none -> false)).isEmpty();
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("Espace numérique — 1 rue Wilson (Lens), Espace numérique — 3 rue Verte (Lens)."));
    }

    @Test
    void of_several_the_preferred_one_is_meant() {
        assertThat(one("espace numerique", VERTE::equals)).hasValue(VERTE);
        assertThat(one("pimms", VERTE::equals)).hasValue(PIMMS);
    }

    @Test
    void what_nobody_is_called_is_said() {
        assertThat(one("Médiathèque", none -> false)).isEmpty();
        assertThat(faults).singleElement().extracting(FormFault::field).isEqualTo("venueId");
    }

    private Optional<Venue> one(String written, Predicate<Venue> preferred) {
        return MEANT.one("venueId", written, NameMatcherTest::named, preferred, faults);
    }

    private static List<Venue> named(String words) {
        return ALL.stream()
                .filter(venue -> Words.plain(venue.name()).contains(Words.plain(words)))
                .toList();
    }
}

package fr.maillage.query.page.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.page.partnership.Layout.Link;
import fr.maillage.query.page.partnership.Layout.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final List<Link> TWO_PAIRS = List.of(new Link(0, 1), new Link(2, 3));

    @Test
    void the_same_threads_are_drawn_in_the_same_way_every_time() {
        assertThat(Layout.of(12, TWO_PAIRS, 760)).isEqualTo(Layout.of(12, TWO_PAIRS, 760));
    }

    @Test
    void what_works_together_stands_closer_than_what_does_not() {
        var places = Layout.of(4, TWO_PAIRS, 760);
        assertThat(apart(places, 0, 1)).isLessThan(apart(places, 0, 2)).isLessThan(apart(places, 1, 3));
    }

    @Test
    void every_knot_is_inside_and_none_covers_another() {
        var places = Layout.of(30, List.of(), 760);
        assertThat(places).allSatisfy(place -> {
            assertThat(place.x()).isBetween(0.0, 760.0);
            assertThat(place.y()).isBetween(0.0, (double) Layout.height(30));
        });
        for (var one = 0; one < places.size(); one++) {
            for (var other = one + 1; other < places.size(); other++) {
                assertThat(apart(places, one, other)).isGreaterThan(20);
            }
        }
    }

    @Test
    void nothing_and_one_alone_are_drawn_too() {
        assertThat(Layout.of(0, List.of(), 760)).isEmpty();
        assertThat(Layout.of(1, List.of(), 760)).containsExactly(new Place(380, Layout.height(1) / 2.0));
    }

    private static double apart(List<Place> places, int one, int other) {
        return Math.hypot(
                places.get(one).x() - places.get(other).x(),
                places.get(one).y() - places.get(other).y());
    }
}

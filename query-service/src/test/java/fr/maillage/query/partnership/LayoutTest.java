package fr.maillage.query.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.partnership.Layout.Link;
import fr.maillage.query.partnership.Layout.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    private static final int WIDTH = 760;
    private static final double NAME = 200;

    private static final List<Link> TWO_PAIRS = List.of(new Link(0, 1), new Link(2, 3));

    @Test
    void the_same_threads_are_drawn_in_the_same_way_every_time() {
        assertThat(drawn(12, TWO_PAIRS)).isEqualTo(drawn(12, TWO_PAIRS));
    }

    @Test
    void what_works_together_stands_closer_than_what_does_not() {
        var places = drawn(4, TWO_PAIRS).places();
        assertThat(apart(places, 0, 1)).isLessThan(apart(places, 0, 2)).isLessThan(apart(places, 1, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 15, 60})
    void every_name_is_inside_and_none_covers_another(int together) {
        var links = new ArrayList<Link>();
        for (var first = 0; first < 60; first += together) {
            links.addAll(all(first, Math.min(first + together, 60)));
        }
        checkReadable(drawn(60, links));
    }

    @Test
    void a_long_row_of_neighbours_is_readable_too() {
        checkReadable(drawn(
                80, IntStream.range(0, 79).mapToObj(n -> new Link(n, n + 1)).toList()));
    }

    @Test
    void nothing_and_one_alone_are_drawn_too() {
        assertThat(drawn(0, List.of()).places()).isEmpty();
        assertThat(drawn(1, List.of()).places())
                .singleElement()
                .extracting(Place::x)
                .isEqualTo(WIDTH / 2.0);
    }

    private static void checkReadable(Layout layout) {
        var places = layout.places();
        assertThat(places).allSatisfy(place -> {
            assertThat(place.x()).isBetween(NAME / 2, WIDTH - NAME / 2);
            assertThat(place.y()).isBetween(7.0, layout.height() - 29.0);
        });
        for (var one = 0; one < places.size(); one++) {
            for (var other = one + 1; other < places.size(); other++) {
                var across = Math.abs(places.get(one).x() - places.get(other).x());
                var down = Math.abs(places.get(one).y() - places.get(other).y());
                assertThat(across >= NAME || down >= 36)
                        .as(one + " and " + other)
                        .isTrue();
            }
        }
    }

    private static List<Link> all(int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, to).mapToObj(other -> new Link(one, other)))
                .toList();
    }

    private static Layout drawn(int knots, List<Link> links) {
        return Layout.of(Collections.nCopies(knots, NAME), links, WIDTH);
    }

    private static double apart(List<Place> places, int one, int other) {
        return Math.hypot(
                places.get(one).x() - places.get(other).x(),
                places.get(one).y() - places.get(other).y());
    }
}

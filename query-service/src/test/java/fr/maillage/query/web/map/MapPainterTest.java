package fr.maillage.query.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MapPainterTest {

    private static final Set<String> HAUTS_DE_FRANCE = Set.of("02", "59", "60", "62", "80");
    private static final Point LIEVIN = new Point(50.42, 2.78);
    private static final Point HIRSON = new Point(49.92, 4.08);

    private final Outlines outlines = Outlines.load();
    private final MapPainter painter = new MapPainter(outlines, code -> "D" + code);
    private final Frame region = Frame.around(outlines.corners(HAUTS_DE_FRANCE));

    @Test
    void the_outlines_hold_every_departement_by_its_code() {
        assertThat(outlines.rings()).hasSize(101).containsKeys("01", "2A", "2B", "62", "95", "971", "976");
    }

    @Test
    void neighbours_share_their_border_to_the_point() {
        var shared = outlines.corners(List.of("62")).stream()
                .filter(outlines.corners(List.of("80"))::contains)
                .count();
        assertThat(shared).isGreaterThan(10);
    }

    @Test
    void the_frame_holds_the_whole_territory() {
        assertThat(outlines.corners(HAUTS_DE_FRANCE)).allMatch(region::shows);
        assertThat(region.shows(new Point(45.76, 4.83))).isFalse();
    }

    @Test
    void north_is_up_and_east_is_right() {
        assertThat(region.y(LIEVIN)).isLessThan(region.y(HIRSON));
        assertThat(region.x(LIEVIN)).isLessThan(region.x(HIRSON));
    }

    @Test
    void a_kilometre_is_as_long_northwards_as_eastwards() {
        var north = region.y(LIEVIN) - region.y(new Point(LIEVIN.latitude() + 0.1, LIEVIN.longitude()));
        var east = region.x(new Point(LIEVIN.latitude(), LIEVIN.longitude() + 0.1)) - region.x(LIEVIN);
        assertThat(east / north).isBetween(0.62, 0.66);
    }

    @Test
    void a_step_nearer_doubles_the_scale_around_the_middle_asked_for() {
        var nearer = region.nearer(1, LIEVIN);
        assertThat(nearer.x(LIEVIN)).isEqualTo(Frame.WIDTH / 2.0);
        assertThat(nearer.kilometresAcross())
                .isBetween(region.kilometresAcross() / 2 - 1, region.kilometresAcross() / 2 + 1);
    }

    @Test
    void one_path_per_state_holds_its_points_and_the_legend_its_count() {
        var picture = paint(mark(LIEVIN, "VERIFY"), mark(HIRSON, "VERIFY"), mark(HIRSON, "STALE"));
        assertThat(picture.layers())
                .extracting(MapPicture.Layer::state, MapPicture.Layer::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("VERIFY", 2),
                        org.assertj.core.groups.Tuple.tuple("STALE", 1));
        assertThat(picture.layers().getFirst().path()).matches("(M[0-9. ]+h0){2}");
    }

    @Test
    void a_departement_from_which_nothing_came_is_empty_and_its_neighbours_are_not_looked_at() {
        var lands = paint(mark(LIEVIN, "FRESH")).lands();
        assertThat(lands)
                .filteredOn(MapPicture.Land::empty)
                .extracting(MapPicture.Land::name)
                .containsExactly("D80");
        assertThat(lands)
                .filteredOn(land -> !land.inside())
                .extracting(MapPicture.Land::code)
                .contains("76", "51")
                .doesNotContain("13");
    }

    @Test
    void a_network_that_begins_is_not_covered_with_the_names_of_what_is_missing() {
        var everywhere = outlines.rings().keySet();
        var nothing = new MapPainter.Subject(everywhere, Set.of(), List.of(), List.of(), List.of(), null, 0);
        assertThat(painter.paint(region, nothing).lands()).isNotEmpty().noneMatch(MapPicture.Land::empty);
    }

    @Test
    void names_never_cover_one_another_and_the_chosen_one_is_always_written() {
        var crowd = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> new Mark(new Point(50.3 + i * 0.005, 2.8), "FRESH", "Commune " + i))
                .toList();
        var chosen = new Mark(LIEVIN, "FRESH", "Liévin");
        var picture = painter.paint(region, subject(crowd, chosen));
        assertThat(picture.names()).hasSizeLessThanOrEqualTo(6);
        assertThat(picture.chosen())
                .isNotNull()
                .extracting(it -> it.name().text())
                .isEqualTo("Liévin");
    }

    @Test
    void thousands_of_points_are_as_few_as_can_be_told_apart_and_more_where_one_looks_nearer() {
        var many = java.util.stream.IntStream.range(0, 3_000)
                .mapToObj(i -> new Mark(new Point(50.3 + i % 60 * 0.004, 2.6 + i / 60 * 0.006), "VERIFY", "Ici"))
                .toList();
        var far = painter.paint(region, subject(many, null)).layers().getFirst();
        var near = painter.paint(region.nearer(2, LIEVIN), subject(many, null))
                .layers()
                .getFirst();
        assertThat(far.count()).isEqualTo(3_000);
        assertThat(far.path().length()).isLessThan(8_000);
        assertThat(near.path().length()).isGreaterThan(2 * far.path().length());
    }

    private MapPicture paint(Mark... marks) {
        return painter.paint(region, subject(List.of(marks), null));
    }

    private static MapPainter.Subject subject(List<Mark> marks, @org.jspecify.annotations.Nullable Mark chosen) {
        return new MapPainter.Subject(
                HAUTS_DE_FRANCE,
                Set.of("02", "59", "60", "62"),
                List.of("VERIFY", "STALE"),
                marks,
                List.of(),
                chosen,
                0);
    }

    private static Mark mark(Point point, String state) {
        return new Mark(point, state, "Ici");
    }
}

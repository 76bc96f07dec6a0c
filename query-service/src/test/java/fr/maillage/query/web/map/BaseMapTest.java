package fr.maillage.query.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pictures under the map, from a server that a hub has named. */
class BaseMapTest {

    private static final Point LIEVIN = new Point(50.42, 2.78);

    private final Frame frame = new Frame(LIEVIN.latitude(), LIEVIN.longitude(), 400, 700);
    private final BaseMap ground = new BaseMap("https://tuiles.exemple.fr/{z}/{x}/{y}.png", "Exemple");

    @Test
    void nothing_is_fetched_from_anywhere_by_default() {
        var none = new BaseMap("", "");
        assertThat(none.over(frame)).isEmpty();
        assertThat(none.origin()).isNull();
    }

    @Test
    void one_host_may_be_asked_and_it_is_the_one_of_the_tiles() {
        assertThat(ground.origin()).isEqualTo("https://tuiles.exemple.fr");
        assertThat(new BaseMap("https://data.geopf.fr/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}", "IGN").origin())
                .isEqualTo("https://data.geopf.fr");
    }

    @Test
    void tiles_cover_the_whole_drawing_without_a_seam_and_are_few() {
        var tiles = ground.over(frame);
        assertThat(tiles).hasSizeBetween(4, 24);
        var left = tiles.stream()
                .mapToDouble(one -> Double.parseDouble(one.x()))
                .min()
                .orElseThrow();
        var right = tiles.stream()
                .mapToDouble(one -> Double.parseDouble(one.x()) + Double.parseDouble(one.width()))
                .max()
                .orElseThrow();
        var bottom = tiles.stream()
                .mapToDouble(one -> Double.parseDouble(one.y()) + Double.parseDouble(one.height()))
                .max()
                .orElseThrow();
        assertThat(left).isLessThanOrEqualTo(0);
        assertThat(right).isGreaterThanOrEqualTo(Frame.WIDTH);
        assertThat(bottom).isGreaterThanOrEqualTo(frame.height());
        var second = tiles.get(1);
        var first = tiles.getFirst();
        assertThat(Double.parseDouble(second.x()))
                .isCloseTo(
                        Double.parseDouble(first.x()) + Double.parseDouble(first.width()),
                        org.assertj.core.api.Assertions.within(0.02));
    }

    @Test
    void a_place_lies_in_the_tile_that_the_world_s_grid_gives_it() {
        var close = ground.over(new Frame(LIEVIN.latitude(), LIEVIN.longitude(), 8_000, 420));
        var zoom = close.getFirst().href().replaceFirst("https://tuiles.exemple.fr/(\\d+)/.*", "$1");
        assertThat(zoom).isEqualTo("13");
        assertThat(close).extracting(BaseMap.Tile::href).contains("https://tuiles.exemple.fr/13/4159/2763.png");
    }
}

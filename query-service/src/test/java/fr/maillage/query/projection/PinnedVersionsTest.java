package fr.maillage.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.EveryProjection;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version of each projection, pinned: a view that changes is noticed by whoever changes it, before any reader is. */
class PinnedVersionsTest {

    private static final String PINNED = "projection-versions.txt";

    @Test
    void each_projection_has_the_number_and_the_shape_that_are_pinned() throws Exception {
        var today = lines(EveryProjection.all());
        assertThat(today).hasSizeGreaterThanOrEqualTo(8);
        assertThat(today).as("""
                        A projection is not the one that is pinned: its number, or its shape (view, columns, who sees what) differs.
                        If that was not meant, take it back: a record of an event may be part of a view.
                        If it was, the upgrade builds it anew beside the build that answers; its number need not be raised for that.
                        Raise version() where a fold, or the value of a column, comes to something else.
                        Then write this to src/test/resources/%s:

                        %s
                        """, PINNED, String.join("\n", today)).isEqualTo(pinned());
    }

    private static List<String> lines(Stream<Projection<?>> projections) {
        return projections
                .sorted(Comparator.comparing(Projection::name))
                .map(one -> one.name() + " " + one.version() + " " + ShapeHash.of(one))
                .toList();
    }

    private static List<String> pinned() throws IOException {
        try (var file = PinnedVersionsTest.class.getResourceAsStream("/" + PINNED)) {
            return new String(Objects.requireNonNull(file, PINNED).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }
}

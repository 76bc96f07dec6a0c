package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeHashTest {

    private static final List<Column<Object>> COLUMNS =
            List.of(Column.text("name", Object::toString), Column.integer("size", Object::hashCode));

    private static final Seen<?> BEFORE = new Seen<>(Before.View.class, COLUMNS, "true", "true", "false");

    /** A projection of nothing, of any shape. */
    private record Seen<V>(
            Class<V> viewType, List<Column<Object>> all, String everybody, String members, String outsiders)
            implements Projection<V> {

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Optional<UUID> subject(RecordedEvent event) {
            return Optional.empty();
        }

        @Override
        public @Nullable V apply(@Nullable V before, RecordedEvent event) {
            return before;
        }

        @Override
        public List<Column<V>> columns() {
            return all.stream()
                    .map(one -> new Column<V>(one.name(), one.type(), one.value(), one.indexes()))
                    .toList();
        }

        @Override
        public String seenByEverybody() {
            return everybody;
        }

        @Override
        public String seenByMembers() {
            return members;
        }

        @Override
        public String seenByOutsiders() {
            return outsiders;
        }
    }

    @SuppressWarnings("unused")
    private interface Before {
        record View(String name, int size, Part main, List<Part> parts, Map<String, Kind> kinds, Said said) {}

        record Part(String street, boolean old) {}

        enum Kind {
            SMALL,
            LARGE
        }

        sealed interface Said {}

        record Opened(String on) implements Said {}

        record Closed(String on, List<Said> because) implements Said {}
    }

    /** The same shape, of types with other names, that do and know other things besides. */
    @SuppressWarnings("unused")
    private interface Same {
        record Sight(String name, int size, Section main, List<Section> parts, Map<String, Sort> kinds, Word said) {
            static final int MOST = 3;

            public Sight {
                assert size < MOST;
            }

            boolean isLarge() {
                return size > 1;
            }
        }

        record Section(
                String street, @SuppressWarnings("unused") boolean old) {}

        enum Sort {
            SMALL {
                @Override
                int rank() {
                    return 1;
                }
            },
            LARGE;

            int rank() {
                return 2;
            }
        }

        sealed interface Word permits Closed, Opened {}

        record Opened(String on) implements Word {}

        record Closed(String on, List<Word> because) implements Word {}
    }

    // Each differs from Before.View in what it is called after.
    @SuppressWarnings("unused")
    private interface After {
        record Added(
                String name,
                int size,
                Before.Part main,
                List<Before.Part> parts,
                Map<String, Before.Kind> kinds,
                Before.Said said,
                String more) {}

        record Dropped(
                String name, int size, Before.Part main, List<Before.Part> parts, Map<String, Before.Kind> kinds) {}

        record Renamed(
                String title,
                int size,
                Before.Part main,
                List<Before.Part> parts,
                Map<String, Before.Kind> kinds,
                Before.Said said) {}

        record Retyped(
                String name,
                long size,
                Before.Part main,
                List<Before.Part> parts,
                Map<String, Before.Kind> kinds,
                Before.Said said) {}

        record Reordered(
                int size,
                String name,
                Before.Part main,
                List<Before.Part> parts,
                Map<String, Before.Kind> kinds,
                Before.Said said) {}

        record OnePart(
                String name,
                int size,
                Before.Part main,
                Before.Part parts,
                Map<String, Before.Kind> kinds,
                Before.Said said) {}

        record Nested(
                String name,
                int size,
                PartAdded main,
                List<Before.Part> parts,
                Map<String, Before.Kind> kinds,
                Before.Said said) {}

        record InList(
                String name,
                int size,
                Before.Part main,
                List<PartAdded> parts,
                Map<String, Before.Kind> kinds,
                Before.Said said) {}

        record EnumAdded(
                String name,
                int size,
                Before.Part main,
                List<Before.Part> parts,
                Map<String, KindAdded> kinds,
                Before.Said said) {}

        record EnumRenamed(
                String name,
                int size,
                Before.Part main,
                List<Before.Part> parts,
                Map<String, KindRenamed> kinds,
                Before.Said said) {}

        record SealedAdded(
                String name,
                int size,
                Before.Part main,
                List<Before.Part> parts,
                Map<String, Before.Kind> kinds,
                SaidMore said) {}

        record PartAdded(String street, boolean old, int floor) {}

        enum KindAdded {
            SMALL,
            LARGE,
            HUGE
        }

        enum KindRenamed {
            SMALL,
            BIG
        }

        sealed interface SaidMore {}

        record Opened(String on) implements SaidMore {}

        record Closed(String on, List<SaidMore> because) implements SaidMore {}

        record Moved(String on) implements SaidMore {}
    }

    /** Generic records: what they are filled with is part of the shape. */
    @SuppressWarnings("unused")
    private interface Generic {
        record Texts(Box<String> box) {}

        record Numbers(Box<Integer> box) {}

        record Box<T>(List<T> in) {}
    }

    private static String of(Class<?> view) {
        return ShapeHash.of(new Seen<>(view, COLUMNS, "true", "true", "false"));
    }

    private static String of(List<Column<Object>> columns) {
        return ShapeHash.of(new Seen<>(Before.View.class, columns, "true", "true", "false"));
    }

    @Test
    void it_is_twelve_digits_and_the_same_in_every_run() {
        assertThat(ShapeHash.of(BEFORE)).isEqualTo("f3a2c81a02a3");
    }

    @Test
    void names_of_types_and_what_they_do_are_no_part_of_it() {
        assertThat(of(Same.Sight.class)).isEqualTo(ShapeHash.of(BEFORE));
    }

    @Test
    void how_the_value_of_a_column_is_come_by_is_no_part_of_it() {
        assertThat(of(List.of(Column.text("name", value -> "other"), Column.integer("size", value -> 7))))
                .isEqualTo(ShapeHash.of(BEFORE));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                After.Added.class,
                After.Dropped.class,
                After.Renamed.class,
                After.Retyped.class,
                After.Reordered.class,
                After.OnePart.class,
                After.Nested.class,
                After.InList.class,
                After.EnumAdded.class,
                After.EnumRenamed.class,
                After.SealedAdded.class
            })
    void a_view_that_differs_anywhere_changes_it(Class<?> view) {
        assertThat(of(view)).isNotEqualTo(ShapeHash.of(BEFORE));
    }

    @Test
    void so_does_what_a_generic_record_is_filled_with() {
        assertThat(of(Generic.Texts.class)).isNotEqualTo(of(Generic.Numbers.class));
    }

    @Test
    void so_does_a_column_added_dropped_renamed_retyped_reordered_or_indexed() {
        var name = COLUMNS.getFirst();
        var size = COLUMNS.getLast();
        var hashes = List.of(
                of(COLUMNS),
                of(List.of(name, size, Column.flag("old", view -> true))),
                of(List.of(name)),
                of(List.of(Column.text("title", Object::toString), size)),
                of(List.of(name, Column.number("size", view -> 1L))),
                of(List.of(name, Column.commune("size", view -> "62510"))),
                of(List.of(size, name)),
                of(List.of(name.indexed(), size)),
                of(List.of(name.indexed("gin (name)"), size)));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void so_does_a_rule_of_who_sees_what() {
        var view = Before.View.class;
        var hashes = List.of(
                ShapeHash.of(BEFORE),
                ShapeHash.of(new Seen<>(view, COLUMNS, "one.open", "true", "false")),
                ShapeHash.of(new Seen<>(view, COLUMNS, "true", "one.open", "false")),
                ShapeHash.of(new Seen<>(view, COLUMNS, "true", "true", "one.open")),
                ShapeHash.of(new Seen<>(view, COLUMNS, "true", "false", "true")));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void a_text_that_looks_like_two_is_not_taken_for_them() {
        var one = new Seen<>(Before.View.class, COLUMNS, "a\nseen 1:b", "c", "d");
        var other = new Seen<>(Before.View.class, COLUMNS, "a", "b\nseen 1:c", "d");
        assertThat(ShapeHash.of(one)).isNotEqualTo(ShapeHash.of(other));
    }
}

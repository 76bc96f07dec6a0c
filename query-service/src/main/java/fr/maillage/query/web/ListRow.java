package fr.maillage.query.web;

import fr.maillage.query.reading.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list: one record.
 *
 * @param href of the record's page; null where it has none
 * @param about how it differs from similar records, in a few words
 * @param standing its status badge; null where the status says nothing here
 * @param aside one more short detail; null where there is none
 * @param offers buttons for what the viewer may do to it
 */
public record ListRow(
        String name,
        @Nullable String href,
        String about,
        @Nullable StatusBadge standing,
        @Nullable String aside,
        List<ActionButton> offers) {

    public ListRow {
        offers = List.copyOf(offers);
    }

    public ListRow(
            String name, @Nullable String href, String about, @Nullable StatusBadge standing, @Nullable String aside) {
        this(name, href, about, standing, aside, List.of());
    }

    /** The same row with these buttons. */
    public ListRow offering(List<ActionButton> offered) {
        return new ListRow(name, href, about, standing, aside, offered);
    }

    /** The parts joined with a dot between them. Null and blank parts are left out. */
    public static String about(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** The names joined by commas. */
    public static String names(Stream<Named> named) {
        return named.map(Named::name).collect(Collectors.joining(", "));
    }
}

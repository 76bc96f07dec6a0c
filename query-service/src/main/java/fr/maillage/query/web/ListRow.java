package fr.maillage.query.web;

import fr.maillage.query.reading.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list.
 *
 * @param href null where it has no page of its own
 * @param about what tells it from its like, in a few words
 * @param standing how it stands; null where that says nothing here
 * @param aside one more thing, short; null where there is none
 * @param offers what whoever looks may do to it
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

    /** The same, with what may be done to it. */
    public ListRow offering(List<ActionButton> offered) {
        return new ListRow(name, href, about, standing, aside, offered);
    }

    /** What is known of it, with a dot between. */
    public static String about(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** Names one after the other. */
    public static String names(Stream<Named> named) {
        return named.map(Named::name).collect(Collectors.joining(", "));
    }
}

package fr.maillage.query.search;

import fr.maillage.query.reading.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found.
 *
 * @param total how much was found in all
 * @param kinds how much of each kind; those of which nothing was found are left out
 * @param next what {@code cursor=} takes to go on; null at the end
 */
public record SearchPage(
        List<SearchItem> items,
        long total,
        Map<SearchKind, Long> kinds,
        @Nullable String next,
        long position) {

    static SearchPage of(Page<SearchItem> page, Map<SearchKind, Long> kinds) {
        return new SearchPage(page.items(), page.total(), kinds, page.next(), page.position());
    }
}

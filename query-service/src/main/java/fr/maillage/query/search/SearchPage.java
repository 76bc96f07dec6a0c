package fr.maillage.query.search;

import fr.maillage.query.reading.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of search results.
 *
 * @param total number of results in all
 * @param kinds number of results of each kind; kinds without any are left out
 * @param next value of {@code cursor=} for the next page; null at the end
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

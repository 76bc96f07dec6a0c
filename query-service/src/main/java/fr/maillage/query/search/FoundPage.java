package fr.maillage.query.search;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of the search page.
 *
 * @param q the words as they were asked
 * @param why what to do if nothing is listed; null if something is
 * @param kinds links to the results of each kind of record, with their number
 * @param next link to the next part of the list; null at its end
 */
public record FoundPage(
        String q,
        String title,
        @Nullable String why,
        List<Link> kinds,
        List<ListRow> entries,
        @Nullable Link next) {}

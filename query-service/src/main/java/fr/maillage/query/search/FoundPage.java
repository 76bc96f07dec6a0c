package fr.maillage.query.search;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param q the words as they were asked
 * @param why what to do where nothing is listed; null where something is
 * @param kinds the same by kind of record, with how many
 * @param next the list's next part; null at its end
 */
public record FoundPage(
        String q,
        String title,
        @Nullable String why,
        List<Link> kinds,
        List<ListRow> entries,
        @Nullable Link next) {}

package fr.maillage.query.need;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of what is looked for.
 *
 * @param over number of needs that are no longer open in words, with their list; null where there are none or a state
 *     is asked for
 * @param offered what is lent in the same territory, as far as it is shown beside; empty for those who may not see it
 * @param more link to all of it
 */
public record NeedsPage(Listing<ListRow> list, @Nullable Link over, List<ListRow> offered, Link more) {}

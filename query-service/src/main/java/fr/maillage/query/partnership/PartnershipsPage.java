package fr.maillage.query.partnership;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Listing;
import org.jspecify.annotations.Nullable;

/**
 * The page of partnerships.
 *
 * @param graph the same partnerships, drawn
 * @param drawn how many of them are drawn, in words; null where all are
 * @param over number of those that are over in words, with their list; null where there are none or a state is asked
 *     for
 */
public record PartnershipsPage(
        Listing<ListRow> list,
        Graph graph,
        @Nullable String drawn,
        @Nullable Link over) {}

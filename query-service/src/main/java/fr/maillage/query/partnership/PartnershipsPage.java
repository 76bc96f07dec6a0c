package fr.maillage.query.partnership;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Partnerships.
 *
 * @param graph the same, drawn
 * @param drawn how many of them are, in words; null where all are
 * @param over those that are over, in words and their list; null where none is
 */
public record PartnershipsPage(
        Listing<ListRow> list,
        Graph graph,
        @Nullable String drawn,
        @Nullable Link over) {}

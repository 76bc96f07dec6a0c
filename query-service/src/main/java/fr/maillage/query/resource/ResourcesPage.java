package fr.maillage.query.resource;

import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of what can be borrowed.
 *
 * @param requests reservations that wait for an answer, as far as the reader may see them
 * @param waiting how many of them there are, in words; null where there are none
 */
public record ResourcesPage(
        Listing<ListRow> list,
        List<ListRow> requests,
        @Nullable String waiting) {}

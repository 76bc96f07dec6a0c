package fr.maillage.query.resource;

import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be borrowed.
 *
 * @param requests those that wait for an answer, as far as the reader sees them
 * @param waiting how many there are; null where none is
 */
public record ResourcesPage(
        Listing<ListRow> list,
        List<ListRow> requests,
        @Nullable String waiting) {}

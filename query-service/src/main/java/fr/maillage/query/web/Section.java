package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a record page.
 *
 * @param id of its title, as the anchor of its address
 * @param count how many there are, in words or as a number; null where that says nothing
 * @param none text where there is nothing
 * @param more links to the rest
 */
public record Section(
        String id, String title, @Nullable String count, List<ListRow> entries, String none, List<Link> more) {

    public Section {
        entries = List.copyOf(entries);
        more = List.copyOf(more);
    }
}

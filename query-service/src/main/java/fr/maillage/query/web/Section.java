package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record's page.
 *
 * @param id of its title, for the address
 * @param count how many there are, in words or as a number; null where that says nothing
 * @param none what is said where there is nothing
 * @param more where the rest is
 */
public record Section(
        String id, String title, @Nullable String count, List<ListRow> entries, String none, List<Link> more) {

    public Section {
        entries = List.copyOf(entries);
        more = List.copyOf(more);
    }
}

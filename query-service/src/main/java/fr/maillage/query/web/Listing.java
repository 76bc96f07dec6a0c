package fr.maillage.query.web;

import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.Filters.Chip;
import fr.maillage.query.web.Filters.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as a page shows it, with its filters and files.
 *
 * @param count « 37 lieux »
 * @param outOf « sur 540 »; null where no filter is on, or the unfiltered list is empty
 * @param path where the filter form sends
 * @param sent parameters that the filter form sends along, set elsewhere on the page
 * @param q the search words
 * @param posed how many filters are on, in words
 * @param clear address of this page without its filters
 * @param downloads the same list as files
 * @param next link to the next part of the list; null at its end
 * @param empty what to do where the list is empty; null where it is not
 * @param offers buttons for what the viewer may begin here
 */
public record Listing<R>(
        String count,
        @Nullable String outOf,
        String path,
        List<Asked> sent,
        String q,
        List<Field> fields,
        List<Chip> chips,
        String posed,
        String clear,
        List<Link> downloads,
        List<R> rows,
        @Nullable Link next,
        @Nullable Empty empty,
        List<ActionButton> offers) {

    /** Whether a filter has a value that cannot be read. */
    public boolean isFaulty() {
        return fields.stream().anyMatch(field -> field.fault() != null);
    }

    /** The same list with these buttons. */
    public Listing<R> offering(List<ActionButton> offered) {
        return new Listing<>(
                count, outOf, path, sent, q, fields, chips, posed, clear, downloads, rows, next, empty, offered);
    }

    /**
     * The message for an empty list.
     *
     * @param hints links to what the list would hold without one of the filters
     */
    public record Empty(String title, String why, List<Link> hints) {}
}

package fr.maillage.query.web;

import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.Filters.Chip;
import fr.maillage.query.web.Filters.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of a list.
 *
 * @param count « 37 lieux »
 * @param outOf « sur 540 »; null where nothing is filtered, or there is nothing
 * @param path where the filters send
 * @param sent what they send along, chosen elsewhere on the page
 * @param q the words looked for
 * @param posed how many filters are on, in words
 * @param clear this page without its filters
 * @param downloads the same list as files
 * @param next the list's next part; null at its end
 * @param empty what to do where nothing answers; null where something does
 * @param offers what whoever looks may begin here
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

    /** Whether something is wrong with what was written in its filters. */
    public boolean isFaulty() {
        return fields.stream().anyMatch(field -> field.fault() != null);
    }

    /** The same, with what may be begun. */
    public Listing<R> offering(List<ActionButton> offered) {
        return new Listing<>(
                count, outOf, path, sent, q, fields, chips, posed, clear, downloads, rows, next, empty, offered);
    }

    /** Nothing answers. @param hints what would, without one of the filters */
    public record Empty(String title, String why, List<Link> hints) {}
}

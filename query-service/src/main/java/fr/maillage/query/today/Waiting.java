package fr.maillage.query.today;

import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.FeedLine.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits, by kind, the most pressing first.
 *
 * @param count how many things wait
 * @param words the same in words; null where nothing waits
 * @param late how many of them are late, in words; null where none is
 * @param href their list
 */
public record Waiting(
        long count, @Nullable String words, @Nullable String late, String href, List<Group> groups) {

    /**
     * Things of one kind.
     *
     * @param title « 2 retours en retard »
     * @param more the others of that kind; null where all are shown
     */
    public record Group(
            String title,
            boolean late,
            List<Item> items,
            @Nullable More more) {}

    public record More(String text, String href) {}

    /**
     * One thing that waits.
     *
     * @param state since when it is late, or what it waits for
     * @param commune where; null where it is nowhere in particular
     * @param sentence what waits, with a link to its record
     * @param offers what whoever looks may do about it, the most useful first
     */
    public record Item(
            String sign,
            String css,
            String state,
            @Nullable String commune,
            List<Part> sentence,
            List<ActionButton> offers) {}
}

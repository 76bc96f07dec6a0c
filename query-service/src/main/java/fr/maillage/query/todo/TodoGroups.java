package fr.maillage.query.todo;

import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.FeedLine.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items that wait, by kind, the most pressing first.
 *
 * @param count number of items
 * @param words the same in words; null where nothing waits
 * @param late how many of them are late, in words; null where none is
 * @param href address of their list
 */
public record TodoGroups(
        long count, @Nullable String words, @Nullable String late, String href, List<Group> groups) {

    /**
     * The items of one kind.
     *
     * @param title « 2 retours en retard »
     * @param more link to the others of that kind; null where all are shown
     */
    public record Group(
            String title,
            boolean late,
            List<Item> items,
            @Nullable More more) {}

    public record More(String text, String href) {}

    /**
     * An item that waits.
     *
     * @param state how late it is, or what it waits for
     * @param commune its place; null where it has none
     * @param sentence what waits, with a link to its record
     * @param offers buttons for what the viewer may do about it, the most useful first
     */
    public record Item(
            String sign,
            String css,
            String state,
            @Nullable String commune,
            List<Part> sentence,
            List<ActionButton> offers) {}
}

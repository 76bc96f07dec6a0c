package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hub's remarks on a record: follow-ups, flags, notes and masks.
 *
 * @param remarks those that wait for an outcome first
 * @param offers buttons for remarks that the viewer may add
 */
public record RemarkList(List<Remark> remarks, List<ActionButton> offers) {

    public RemarkList {
        remarks = List.copyOf(remarks);
        offers = List.copyOf(offers);
    }

    /**
     * A remark.
     *
     * @param state its kind, and whether it waits
     * @param when it was made, in words
     * @param outcome how it was settled; null where it is not
     * @param offers buttons to settle it
     */
    public record Remark(
            String sign,
            String css,
            String state,
            String when,
            String text,
            @Nullable String outcome,
            List<ActionButton> offers) {}
}

package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the hub makes of a record: what it follows up, what was flagged, what it noted.
 *
 * @param remarks those that wait for an outcome first
 * @param offers what whoever looks may add
 */
public record RemarkList(List<Remark> remarks, List<ActionButton> offers) {

    public RemarkList {
        remarks = List.copyOf(remarks);
        offers = List.copyOf(offers);
    }

    /**
     * One of them.
     *
     * @param state what it is, and whether it waits
     * @param when it was said, in words
     * @param outcome what came of it; null where nothing yet
     * @param offers how to settle it
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

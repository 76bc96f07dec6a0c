package fr.maillage.query.history;

import fr.maillage.query.web.FeedLine;
import fr.maillage.query.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of the log's page.
 *
 * @param count number of all matching events, in words
 * @param chips filters that are on; each leads to the page without it
 * @param clear address of this page without its filters
 * @param choices possible meanings of a name that was typed; empty if none was
 * @param next link to the older events; null at the first one
 * @param files links to the same events as files
 * @param standing how much of the log is shown, in words
 */
public record HistoryPage(
        String count,
        List<Group> types,
        String from,
        String to,
        List<Link> chips,
        String clear,
        List<Choice> choices,
        List<FeedLine> lines,
        @Nullable Link next,
        List<Link> files,
        String standing,
        List<View> views) {

    /** The types of events of one kind of record. */
    public record Group(String name, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /** @param none whether the name matches nothing that is known */
    public record Choice(String title, List<Link> links, boolean none) {}

    /**
     * A view of the log and its state.
     *
     * @param sign of its state; {@code css} is its style, {@code words} the state in words
     */
    public record View(String name, String version, String position, String sign, String css, String words) {}
}

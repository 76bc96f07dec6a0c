package fr.maillage.query.history;

import fr.maillage.query.web.FeedLine;
import fr.maillage.query.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the log shows.
 *
 * @param count of all that answers, in words
 * @param chips filters that are on; each leads to the page without it
 * @param clear this page without its filters
 * @param choices what a name that was typed may mean; empty where none was
 * @param next the older actions; null at the first one
 * @param files the same actions as files
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

    /** Kinds of action on one kind of record. */
    public record Group(String name, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /** @param none whether the name means nothing that is known */
    public record Choice(String title, List<Link> links, boolean none) {}

    /** One way of showing the log. @param sign and {@code css} of its state, {@code words} that state */
    public record View(String name, String version, String position, String sign, String css, String words) {}
}

package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the feed: one event, or many that were recorded in one go.
 *
 * @param sign the icon of its kind
 * @param recent whether the reader has not seen it yet: the feed is coloured there
 * @param instant when it was recorded, ISO 8601, for machines
 * @param when the same in words
 * @param about kind, place and source, in a few words each
 * @param reason what the author added; null where nothing
 * @param flag button to ask for a second look; null for viewers who may not
 */
public record FeedLine(
        long position,
        String sign,
        boolean recent,
        String instant,
        String when,
        List<String> about,
        List<Part> sentence,
        @Nullable String reason,
        @Nullable ActionButton flag) {

    /** The same line with other words for kind, place and source. */
    public FeedLine with(List<String> words) {
        return new FeedLine(position, sign, recent, instant, when, words, sentence, reason, flag);
    }

    /** A part of the sentence: plain, strong, or a link where {@code href} is not null. */
    public record Part(
            String text, boolean strong, @Nullable String href) {

        public boolean plain() {
            return !strong && href == null;
        }
    }
}

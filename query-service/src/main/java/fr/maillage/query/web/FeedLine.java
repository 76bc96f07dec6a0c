package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One knot of the thread: something that happened.
 *
 * @param sign the knot's sign, by kind
 * @param recent not seen yet: its thread is coloured
 * @param instant ISO, for machines
 * @param when the same in words
 * @param about kind, place and source, in a few words each
 * @param reason what the author added; null where nothing
 * @param flag how to ask for a second look; null for whoever may not
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

    /** The same, with other words about it. */
    public FeedLine with(List<String> words) {
        return new FeedLine(position, sign, recent, instant, when, words, sentence, reason, flag);
    }

    /** A piece of the sentence: plain, strong, or a link where {@code href} is given. */
    public record Part(
            String text, boolean strong, @Nullable String href) {

        public boolean plain() {
            return !strong && href == null;
        }
    }
}

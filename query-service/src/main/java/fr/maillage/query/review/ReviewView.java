package fr.maillage.query.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark of the hub: the fold of all that was said of it.
 *
 * @param sequence place of the last fact among the remark's, from 0
 * @param about what it is about; null where it is about the network
 * @param flaggedPosition for a flag or a mask: the (first) fact in the log; else null
 * @param communes INSEE codes of those that it concerns
 * @param text what was said first; of a mask: where the words stand, and why they are masked
 * @param outcome how it was settled; null as long as it is open, and for a note
 * @param settledAt null as long as it is open, and for a note
 */
public record ReviewView(
        UUID id,
        long sequence,
        ReviewKind kind,
        @Nullable UUID about,
        @Nullable Long flaggedPosition,
        List<String> communes,
        String text,
        Instant openedAt,
        @Nullable String outcome,
        @Nullable Instant settledAt) {

    private static final Set<ReviewKind> CLOSED = Set.of(ReviewKind.NOTE, ReviewKind.MASK);

    public ReviewStatus status() {
        return CLOSED.contains(kind) || outcome != null ? ReviewStatus.SETTLED : ReviewStatus.OPEN;
    }

    ReviewView settled(String how, Instant at, long lastSequence) {
        return new ReviewView(id, lastSequence, kind, about, flaggedPosition, communes, text, openedAt, how, at);
    }
}

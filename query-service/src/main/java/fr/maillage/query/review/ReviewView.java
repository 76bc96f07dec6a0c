package fr.maillage.query.review;

import fr.maillage.query.projection.RecordView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark of the hub, folded from its events.
 *
 * @param sequence place of its last event among the remark's, from 0
 * @param about the record that it is about; null where it is about the network
 * @param flaggedPosition for a flag or a mask: position in the log of the (first) event that it is about; else null
 * @param communes INSEE codes of those that it concerns
 * @param text of a mask: where the masked words stand, and why; else the text at its opening
 * @param outcome how it was settled; null as long as it is open, and for a note or a mask
 * @param settledAt null in the same cases
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
        @Nullable Instant settledAt)
        implements RecordView {

    private static final Set<ReviewKind> CLOSED = Set.of(ReviewKind.NOTE, ReviewKind.MASK);

    public ReviewStatus status() {
        return CLOSED.contains(kind) || outcome != null ? ReviewStatus.SETTLED : ReviewStatus.OPEN;
    }

    /**
     * The same remark, settled.
     *
     * @param lastSequence of the event that settles it
     */
    ReviewView settled(String how, Instant at, long lastSequence) {
        return new ReviewView(id, lastSequence, kind, about, flaggedPosition, communes, text, openedAt, how, at);
    }
}

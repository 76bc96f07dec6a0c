package fr.maillage.query.review;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Whereabouts.Area;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark of the hub as it is read.
 *
 * @param sequence what {@code If-Match} takes to settle it
 * @param about what it is about, with the name it goes by; null where it is about the network
 * @param position for a flag or a mask: the action concerned, as a position in the log; else null
 * @param text what was said first; of a mask: where the words stand in the action, and why they are masked
 * @param outcome how it was settled; null as long as it is open, and for a note
 */
public record ReviewItem(
        UUID id,
        long sequence,
        ReviewKind kind,
        ReviewStatus status,
        @Nullable Named about,
        @Nullable Long position,
        List<Area> communes,
        String text,
        Instant openedAt,
        @Nullable String outcome,
        @Nullable Instant settledAt) {}

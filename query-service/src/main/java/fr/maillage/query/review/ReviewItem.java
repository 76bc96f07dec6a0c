package fr.maillage.query.review;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.TerritoryPath.Area;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark of the hub as it is shown.
 *
 * @param sequence expected by {@code If-Match} when it is settled
 * @param about the record that it is about, with its name; null where it is about the network
 * @param position for a flag or a mask: position in the log of the (first) event that it is about; else null
 * @param text of a mask: where the masked words stand in the event, and why; else the text at its opening
 * @param outcome how it was settled; null as long as it is open, and for a note or a mask
 * @param settledAt null in the same cases
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

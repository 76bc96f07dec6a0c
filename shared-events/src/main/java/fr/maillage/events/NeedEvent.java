package fr.maillage.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a need: what a structure looks for, until a day. Others join one that is a group purchase, to buy
 * together.
 */
public sealed interface NeedEvent extends NetworkEvent {

    /**
     * A structure expressed a need.
     *
     * @param structureId the structure whose need it is
     */
    record NeedExpressed(UUID structureId, NeedKind kind, NeedProfile profile) implements NeedEvent {}

    /** The need's profile was replaced by this one. Who joined or answered stays. */
    record NeedDescribed(NeedProfile profile) implements NeedEvent {}

    /**
     * A structure joined the group purchase, or changed how many it takes.
     *
     * @param quantity how many it takes now
     */
    record NeedJoined(UUID structureId, int quantity) implements NeedEvent {}

    /** A structure that had joined left. */
    record NeedLeft(UUID structureId) implements NeedEvent {}

    /**
     * A structure said that it can help. Said again, it replaces what the structure said before.
     *
     * @param with what it would help with; null where it names no record
     */
    record NeedAnswered(
            UUID structureId,
            @Nullable NeedMeans with,
            @FreeText @Nullable String text) implements NeedEvent {}

    /** A structure withdrew its answer. */
    record AnswerWithdrawn(UUID structureId) implements NeedEvent {}

    /**
     * The need was met. It accepts nothing more.
     *
     * @param on the day
     * @param by the structures that met it
     * @param through the record that met it; null where none did
     * @param quantity how many were met: own and joined together where it was bought together
     * @param unitPriceCents price of one, in cents; null where nothing was bought
     * @param supplier who sold it; null where nothing was bought
     */
    record NeedMet(
            How how,
            LocalDate on,
            List<UUID> by,
            @Nullable NeedMeans through,
            int quantity,
            @Nullable Integer unitPriceCents,
            @FreeText @Nullable String supplier)
            implements NeedEvent {

        /** How a need was met. */
        public enum How {
            LOAN,
            GIFT,
            PURCHASE,
            PARTNERSHIP,
            OTHER
        }

        public NeedMet {
            by = List.copyOf(by);
        }
    }

    /** The need was withdrawn. It accepts nothing more. */
    record NeedWithdrawn(@FreeText String reason) implements NeedEvent {}
}

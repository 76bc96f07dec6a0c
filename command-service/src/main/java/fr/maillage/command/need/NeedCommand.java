package fr.maillage.command.need;

import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.ByCarrier;
import fr.maillage.command.log.LocatedCommand;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command to a need. Its values are already checked and normalised; the present day and ids come from the edge. */
public sealed interface NeedCommand {

    /** Id of the need. */
    UUID id();

    /** A command of a structure: the one whose need it is, or one that joins or answers. */
    sealed interface ByStructure extends NeedCommand, ActedFor {

        UUID structureId();

        @Override
        default UUID actedFor() {
            return structureId();
        }
    }

    /** A command that says where something is looked for. */
    sealed interface Profiling extends ByStructure, LocatedCommand {

        NeedProfile profile();

        @Override
        default List<String> places() {
            return List.of(profile().communeCode());
        }
    }

    /**
     * Expresses a need.
     *
     * @param structureId the structure whose need it is
     */
    record ExpressNeed(UUID id, UUID structureId, NeedKind kind, NeedProfile profile, LocalDate today)
            implements Profiling {}

    /** The same need, repeated by a caller who chose the id and does not know whether the first one was recorded. */
    record ExpressNeedAgain(UUID id, ExpressNeed expression) implements ByStructure {

        @Override
        public UUID structureId() {
            return expression.structureId();
        }
    }

    /** The structure whose need it is replaces its profile. */
    record DescribeNeed(UUID id, UUID structureId, NeedProfile profile, LocalDate today) implements Profiling {}

    /**
     * Another structure joins the group purchase, or changes how many it takes.
     *
     * @param quantity how many it takes
     */
    record JoinNeed(UUID id, UUID structureId, int quantity, LocalDate today) implements ByStructure {}

    /** A structure leaves the group purchase. */
    record LeaveNeed(UUID id, UUID structureId) implements ByStructure {}

    /**
     * Another structure says that it can help.
     *
     * @param with what it would help with; null where it names no record
     */
    record AnswerNeed(
            UUID id,
            UUID structureId,
            @Nullable NeedMeans with,
            @Nullable String text,
            LocalDate today) implements ByStructure {}

    /** A structure withdraws its answer. */
    record WithdrawNeedAnswer(UUID id, UUID structureId) implements ByStructure {}

    /**
     * The structure whose need it is records that it was met.
     *
     * @param on the day
     * @param by the structures that met it
     * @param through the record that met it; null where none did
     * @param quantity how many were met; null for all that are needed
     * @param unitPriceCents price of one, in cents; null where nothing was bought, or it is not known
     * @param supplier who sold it; null where nothing was bought, or it is not known
     */
    record MeetNeed(
            UUID id,
            UUID structureId,
            NeedMet.How how,
            LocalDate on,
            List<UUID> by,
            @Nullable NeedMeans through,
            @Nullable Integer quantity,
            @Nullable Integer unitPriceCents,
            @Nullable String supplier)
            implements ByStructure {}

    /** The structure whose need it is withdraws it, or the hub. */
    record WithdrawNeed(UUID id, String reason) implements NeedCommand, ByCarrier {}
}

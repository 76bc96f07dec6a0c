package fr.maillage.command.structure;

import fr.maillage.events.StructureProfile;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a structure. Values are already checked and normalised; days and ids come from the edge. */
public sealed interface StructureCommand {

    /** The structure spoken of. */
    UUID id();

    /**
     * Enters a structure into the record.
     *
     * @param pivot its SIRET or RNA number, which no other structure may hold; null where it has neither yet
     */
    record RegisterStructure(
            @TargetAggregateIdentifier UUID id, @Nullable String pivot, StructureProfile profile)
            implements StructureCommand {}

    /** The same registration sent once more, by a caller who chose the id and does not know whether the first one landed. */
    record RegisterStructureAgain(@TargetAggregateIdentifier UUID id, RegisterStructure registration)
            implements StructureCommand {}

    /** Replaces how the structure presents itself. */
    record DescribeStructure(@TargetAggregateIdentifier UUID id, StructureProfile profile)
            implements StructureCommand {}

    /** Asks the hub to accept the structure as a member. */
    record RequestMembership(@TargetAggregateIdentifier UUID id) implements StructureCommand {}

    /** Accepts it, from that day. */
    record AcceptMembership(@TargetAggregateIdentifier UUID id, LocalDate since) implements StructureCommand {}

    /** Refuses it. */
    record RefuseMembership(@TargetAggregateIdentifier UUID id, String reason) implements StructureCommand {}

    /** Ends a membership, from that day. */
    record EndMembership(@TargetAggregateIdentifier UUID id, LocalDate on, String reason) implements StructureCommand {}
}

package fr.maillage.command.structure;

import fr.maillage.command.log.ByCarrier;
import fr.maillage.command.log.ByHub;
import fr.maillage.command.log.Placing;
import fr.maillage.events.StructureProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked of a structure. Values are already checked and normalised; days and ids come from the edge. */
public sealed interface StructureCommand {

    /** The structure spoken of. */
    UUID id();

    /** Asked by the structure itself, or by the hub. */
    sealed interface ByItself extends StructureCommand, ByCarrier {

        @Override
        default UUID named() {
            return id();
        }
    }

    /**
     * Enters a structure into the record.
     *
     * @param pivot its SIRET or RNA number, which no other structure may hold; null where it has neither yet
     */
    record RegisterStructure(UUID id, @Nullable String pivot, StructureProfile profile)
            implements StructureCommand, ByHub {}

    /** The same registration sent once more, by a caller who chose the id and does not know whether the first one landed. */
    record RegisterStructureAgain(UUID id, RegisterStructure registration) implements StructureCommand, ByHub {}

    /** Replaces how the structure presents itself. */
    record DescribeStructure(UUID id, StructureProfile profile) implements ByItself, Placing {

        @Override
        public List<String> places() {
            return List.of(profile.communeCode());
        }
    }

    /**
     * Gives it another number, which no other structure may hold; those it had before remain its own.
     *
     * @param pivot SIRET or RNA number
     * @param on first day of that number
     */
    record RenumberStructure(UUID id, String pivot, LocalDate on) implements ByItself {}

    /** Asks the hub to accept the structure as a member. */
    record RequestMembership(UUID id) implements ByItself {}

    /** Accepts it, from that day. */
    record AcceptMembership(UUID id, LocalDate since) implements StructureCommand, ByHub {}

    /** Refuses it. */
    record RefuseMembership(UUID id, String reason) implements StructureCommand, ByHub {}

    /** Ends a membership, from that day. */
    record EndMembership(UUID id, LocalDate on, String reason) implements ByItself {}
}

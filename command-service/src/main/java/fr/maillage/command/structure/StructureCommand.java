package fr.maillage.command.structure;

import fr.maillage.command.log.ByCarrier;
import fr.maillage.command.log.ByHub;
import fr.maillage.command.log.LocatedCommand;
import fr.maillage.events.StructureProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command to a structure. Its values are already checked and normalised; days and ids come from the edge. */
public sealed interface StructureCommand {

    /** Id of the structure. */
    UUID id();

    /** A command that the structure itself or the hub may give. */
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

    /**
     * The same registration, repeated by a caller who chose the id and does not know whether the first one was
     * recorded.
     */
    record RegisterStructureAgain(UUID id, RegisterStructure registration) implements StructureCommand, ByHub {}

    /** Replaces the structure's profile. */
    record DescribeStructure(UUID id, StructureProfile profile) implements ByItself, LocatedCommand {

        @Override
        public List<String> places() {
            return List.of(profile.communeCode());
        }
    }

    /**
     * Gives the structure another number, which no other structure may hold. The numbers that it had before remain its
     * own.
     *
     * @param pivot SIRET or RNA number
     * @param on first day of that number
     */
    record RenumberStructure(UUID id, String pivot, LocalDate on) implements ByItself {}

    /** Asks the hub to accept the structure as a member. */
    record RequestMembership(UUID id) implements ByItself {}

    /**
     * Accepts the structure as a member.
     *
     * @param since first day of the membership
     */
    record AcceptMembership(UUID id, LocalDate since) implements StructureCommand, ByHub {}

    /** Refuses the structure's request for membership. */
    record RefuseMembership(UUID id, String reason) implements StructureCommand, ByHub {}

    /**
     * Ends the membership.
     *
     * @param on the day from which the structure is no longer a member
     */
    record EndMembership(UUID id, LocalDate on, String reason) implements ByItself {}
}

package fr.maillage.command.partnership;

import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.ByHub;
import fr.maillage.events.PartnershipTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command to a partnership. Its structures are known and members; days and ids come from the edge. */
public sealed interface PartnershipCommand {

    /** Id of the partnership. */
    UUID id();

    /** A command of one party: the structure that it names acts. */
    sealed interface ByParty extends PartnershipCommand, ActedFor {

        UUID structureId();

        @Override
        default UUID actedFor() {
            return structureId();
        }
    }

    /**
     * Proposes a partnership to other structures.
     *
     * @param partners the other structures, each once
     * @param communes INSEE codes of the seats of all parties, the proposer's first
     */
    record ProposePartnership(
            UUID id, UUID proposerId, List<UUID> partners, List<String> communes, PartnershipTerms terms)
            implements PartnershipCommand, ActedFor {

        @Override
        public UUID actedFor() {
            return proposerId;
        }
    }

    /**
     * The same proposal, repeated by a caller who chose the id and does not know whether the first one was recorded.
     */
    record ProposePartnershipAgain(UUID id, ProposePartnership proposal) implements PartnershipCommand, ActedFor {

        @Override
        public UUID actedFor() {
            return proposal.actedFor();
        }
    }

    /** A partner accepts the proposal. */
    record AcceptPartnership(UUID id, UUID structureId) implements ByParty {}

    /** A partner declines the proposal. */
    record DeclinePartnership(
            UUID id, UUID structureId, @Nullable String reason) implements ByParty {}

    /**
     * Prolongs the partnership.
     *
     * @param until the new last day, included
     */
    record RenewPartnership(UUID id, UUID structureId, LocalDate until) implements ByParty {}

    /**
     * One party leaves the partnership.
     *
     * @param on the day of its leaving
     */
    record LeavePartnership(UUID id, UUID structureId, LocalDate on) implements ByParty {}

    /**
     * Ends the partnership for all parties.
     *
     * @param on the first day without it
     */
    record EndPartnership(UUID id, UUID structureId, LocalDate on, String reason) implements ByParty {}

    /**
     * Takes a structure that is no longer a member of the network out of a partnership. The partnership goes on without
     * it or ends; a proposal falls or counts as declined by it. Never refused, so that it may be sent to any
     * partnership.
     */
    record PartWithMember(UUID id, UUID structureId, LocalDate on, String reason)
            implements PartnershipCommand, ByHub {}
}

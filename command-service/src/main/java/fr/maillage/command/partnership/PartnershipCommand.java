package fr.maillage.command.partnership;

import fr.maillage.command.log.ActedFor;
import fr.maillage.command.log.ByHub;
import fr.maillage.events.PartnershipTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked of a partnership. Structures are known and members; days and ids come from the edge. */
public sealed interface PartnershipCommand {

    /** The partnership spoken of. */
    UUID id();

    /** A party asks it: the structure that it names acts. */
    sealed interface ByParty extends PartnershipCommand, ActedFor {

        UUID structureId();

        @Override
        default UUID actedFor() {
            return structureId();
        }
    }

    /**
     * Proposes a partnership to others.
     *
     * @param partners each once
     * @param communes INSEE codes of the seats of all of them, the proposer's first
     */
    record ProposePartnership(
            UUID id, UUID proposerId, List<UUID> partners, List<String> communes, PartnershipTerms terms)
            implements PartnershipCommand, ActedFor {

        @Override
        public UUID actedFor() {
            return proposerId;
        }
    }

    /** The same proposal sent once more, by a caller who chose the id and does not know whether the first one landed. */
    record ProposePartnershipAgain(UUID id, ProposePartnership proposal) implements PartnershipCommand, ActedFor {

        @Override
        public UUID actedFor() {
            return proposal.actedFor();
        }
    }

    /** A partner agrees. */
    record AcceptPartnership(UUID id, UUID structureId) implements ByParty {}

    /** A partner does not agree. */
    record DeclinePartnership(
            UUID id, UUID structureId, @Nullable String reason) implements ByParty {}

    /** Makes it last until that day, included. */
    record RenewPartnership(UUID id, UUID structureId, LocalDate until) implements ByParty {}

    /** Leaves it to the others, from that day. */
    record LeavePartnership(UUID id, UUID structureId, LocalDate on) implements ByParty {}

    /** Ends it for all, from that day. */
    record EndPartnership(UUID id, UUID structureId, LocalDate on, String reason) implements ByParty {}

    /**
     * A structure is no member of the network any more: what it takes part in, or was asked to, goes on without it or ends.
     * Never refused, so that it may be asked of any partnership.
     */
    record PartWithMember(UUID id, UUID structureId, LocalDate on, String reason)
            implements PartnershipCommand, ByHub {}
}

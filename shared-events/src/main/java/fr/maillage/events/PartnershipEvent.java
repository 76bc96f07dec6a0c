package fr.maillage.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a partnership: an agreed link between structures, for a purpose and a time. */
public sealed interface PartnershipEvent extends NetworkEvent {

    /**
     * A structure proposes a partnership to others; only they and the hub see it until it is formed.
     *
     * @param communes INSEE codes of the seats of all of them, the proposer's first
     */
    record PartnershipProposed(UUID proposerId, List<UUID> partners, List<String> communes, PartnershipTerms terms)
            implements PartnershipEvent {

        public PartnershipProposed {
            partners = List.copyOf(partners);
            communes = List.copyOf(communes);
        }
    }

    /** A partner agrees. */
    record PartnershipAccepted(UUID structureId) implements PartnershipEvent {}

    /** A partner does not agree: it will not be formed. */
    record PartnershipDeclined(
            UUID structureId, @FreeText @Nullable String reason) implements PartnershipEvent {}

    /** All have agreed: the network sees it. */
    record PartnershipFormed() implements PartnershipEvent {}

    /** It lasts until that day, included. */
    record PartnershipRenewed(LocalDate until) implements PartnershipEvent {}

    /** A partner left, from that day; the others go on as long as two remain. */
    record PartnershipLeft(UUID structureId, LocalDate on) implements PartnershipEvent {}

    /** It is over, from that day. */
    record PartnershipEnded(LocalDate on, @FreeText String reason) implements PartnershipEvent {}
}

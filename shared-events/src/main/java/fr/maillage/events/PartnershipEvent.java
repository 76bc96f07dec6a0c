package fr.maillage.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a partnership: an agreed link between structures, for a purpose and a time. */
public sealed interface PartnershipEvent extends NetworkEvent {

    /**
     * A structure proposed a partnership to others. Only they and the hub see it until it is formed.
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

    /** A partner accepted the proposal. */
    record PartnershipAccepted(UUID structureId) implements PartnershipEvent {}

    /** A partner declined the proposal: the partnership will not be formed. */
    record PartnershipDeclined(
            UUID structureId, @FreeText @Nullable String reason) implements PartnershipEvent {}

    /** All partners have accepted: from now on the network sees the partnership. */
    record PartnershipFormed() implements PartnershipEvent {}

    /**
     * The partnership was prolonged.
     *
     * @param until its new last day, included
     */
    record PartnershipRenewed(LocalDate until) implements PartnershipEvent {}

    /**
     * A party left the partnership. The others go on as long as two remain.
     *
     * @param on the day of its leaving
     */
    record PartnershipLeft(UUID structureId, LocalDate on) implements PartnershipEvent {}

    /**
     * The partnership ended.
     *
     * @param on the first day without it
     */
    record PartnershipEnded(LocalDate on, @FreeText String reason) implements PartnershipEvent {}
}

package fr.maillage.query.structure;

import fr.maillage.query.projection.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a structure stands with the network.
 *
 * @param since day of the request or refusal, first day as a member, or first day as one no more; null where it is
 *     not known or it asked nothing
 * @param reason why it was refused or ended
 */
public record Membership(
        MembershipStatus status,
        @Nullable LocalDate since,
        @Nullable String reason) {

    static final Membership NONE = new Membership(MembershipStatus.NONE, null, null);

    /**
     * The same as far as it is the reader's to know. To others: a member, or one no more. Why it is one no more, what it
     * asked and why it was refused are its own and the hub's.
     */
    Membership asSeenBy(Reader reader, UUID structure) {
        if (reader.isParty(List.of(structure))) {
            return this;
        }
        return switch (status) {
            case MEMBER -> this;
            case ENDED -> new Membership(status, since, null);
            case NONE, REQUESTED, REFUSED -> new Membership(MembershipStatus.ENDED, null, null);
        };
    }

    /** As it stands on a day: one that ends later is still a member's. */
    public Membership on(LocalDate day) {
        var ahead = since != null && since.isAfter(day);
        return ahead && status == MembershipStatus.ENDED ? new Membership(MembershipStatus.MEMBER, null, null) : this;
    }
}

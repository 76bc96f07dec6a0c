package fr.maillage.query.structure;

import java.time.LocalDate;
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

    /** As it stands on a day: one that ends later is still a member's. */
    public Membership on(LocalDate day) {
        var ahead = since != null && since.isAfter(day);
        return ahead && status == MembershipStatus.ENDED ? new Membership(MembershipStatus.MEMBER, null, null) : this;
    }
}

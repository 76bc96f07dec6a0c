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

    /** The same as far as it is everybody's: a member, or one no more. Why, and what it asked since, is the network's. */
    Membership inPublic() {
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

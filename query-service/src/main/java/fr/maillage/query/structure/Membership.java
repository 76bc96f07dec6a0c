package fr.maillage.query.structure;

import fr.maillage.query.projection.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The membership of a structure in the network.
 *
 * @param since day of the request or refusal, first day as a member, or first day after the end; null where it is not
 *     known or the structure never asked
 * @param reason why it was refused or ended; null where there is none or the reader may not know it
 */
public record Membership(
        MembershipStatus status,
        @Nullable LocalDate since,
        @Nullable String reason) {

    static final Membership NONE = new Membership(MembershipStatus.NONE, null, null);

    /**
     * The membership as far as the reader may know it. The structure's own people and the hub see all of it. Others see
     * a present or a former member: they do not learn why it ended, what the structure asked or why it was refused.
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

    /** The membership on a day. Where its end lies after that day, the structure is still a member. */
    public Membership on(LocalDate day) {
        var ahead = since != null && since.isAfter(day);
        return ahead && status == MembershipStatus.ENDED ? new Membership(MembershipStatus.MEMBER, null, null) : this;
    }
}

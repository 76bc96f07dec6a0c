package fr.maillage.issuer.account;

import fr.maillage.access.Perimeter;
import fr.maillage.access.Role;
import fr.maillage.territory.Territories;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param id opaque: all that the network's record ever knows of them
 * @param structures that a member acts for
 * @param territories that a coordinator answers for, such as {@code region:32}
 * @param oneTimeUntil until when a password that somebody else gave may be changed for one's own; null where it is one's own
 */
public record Account(
        UUID id,
        String login,
        String name,
        Role role,
        List<UUID> structures,
        List<String> territories,
        boolean disabled,
        @Nullable Instant oneTimeUntil) {

    public Perimeter perimeter(Territories reference) {
        return switch (role) {
            case ADMIN -> Perimeter.EVERYWHERE;
            case COORDINATOR -> Perimeter.of(territories, reference);
            case MEMBER, ANALYST -> Perimeter.NOWHERE;
        };
    }

    public boolean mayKeepAccounts() {
        return role.coordinates();
    }
}

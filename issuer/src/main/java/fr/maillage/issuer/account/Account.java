package fr.maillage.issuer.account;

import fr.maillage.access.Perimeter;
import fr.maillage.access.Role;
import fr.maillage.territory.Territories;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param id opaque: all that the network's record ever knows of them
 * @param structures that a member acts for
 * @param territories that a coordinator answers for, such as {@code region:32}
 * @param createdBy opaque id of the account that gave it, or {@link Accounts#CONSOLE}
 * @param secondFactor whether a code of their telephone is asked beside the password
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
        String createdBy,
        boolean secondFactor,
        @Nullable Instant oneTimeUntil) {

    public Perimeter perimeter(Territories reference) {
        return switch (role) {
            case ADMIN -> Perimeter.EVERYWHERE;
            case COORDINATOR -> Perimeter.of(territories, reference);
            case MEMBER, ANALYST -> Perimeter.NOWHERE;
        };
    }

    /** What it may do, by opaque ids, as the journal keeps it. */
    String rights() {
        return Stream.concat(
                        Stream.of(role.claim()),
                        Stream.concat(structures.stream().map(UUID::toString), territories.stream()))
                .collect(Collectors.joining(" "));
    }

    public boolean mayKeepAccounts() {
        return role.coordinates();
    }
}

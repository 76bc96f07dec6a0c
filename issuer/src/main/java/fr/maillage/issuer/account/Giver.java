package fr.maillage.issuer.account;

import fr.maillage.access.Perimeter;
import fr.maillage.access.Role;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody may give, and take away again: never more than they have themselves. An account is kept by who gave it, by those
 * whose territory lies around its own and is larger, and by admins: equals do not keep one another.
 *
 * @param self their opaque id
 * @param structures those whose seat lies in the perimeter
 */
record Giver(String self, Role role, Perimeter perimeter, Set<UUID> structures, Territories reference) {

    /** Whether they may make, and keep, an account with these rights. */
    boolean mayGive(Role given, Collection<UUID> actsFor, Collection<String> answersFor) {
        return switch (role) {
            case ADMIN -> true;
            case COORDINATOR ->
                switch (given) {
                    case ADMIN -> false;
                    case ANALYST -> true;
                    case MEMBER -> !actsFor.isEmpty() && structures.containsAll(actsFor);
                    case COORDINATOR ->
                        !answersFor.isEmpty() && answersFor.stream().allMatch(this::lies);
                };
            case MEMBER, ANALYST -> false;
        };
    }

    boolean mayKeep(Account account) {
        return role == Role.ADMIN
                || mayGive(account.role(), account.structures(), account.territories())
                        && (account.createdBy().equals(self) || isBelow(account));
    }

    /** Analysts read everything and belong to no territory: nobody but admins stands above them. */
    private boolean isBelow(Account account) {
        return switch (account.role()) {
            case MEMBER -> true;
            case COORDINATOR -> {
                var theirs = account.perimeter(reference);
                yield !perimeter.territories().stream().allMatch(theirs::covers);
            }
            case ANALYST, ADMIN -> false;
        };
    }

    private boolean lies(String territory) {
        Optional<Territory> known = reference.parse(territory);
        return known.filter(perimeter::covers).isPresent();
    }
}

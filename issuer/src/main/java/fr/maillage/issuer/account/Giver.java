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
 * What somebody may give, and take away again: never more than they have themselves.
 *
 * @param structures those whose seat lies in the perimeter
 */
record Giver(Role role, Perimeter perimeter, Set<UUID> structures, Territories reference) {

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
        return mayGive(account.role(), account.structures(), account.territories());
    }

    private boolean lies(String territory) {
        Optional<Territory> known = reference.parse(territory);
        return known.filter(perimeter::covers).isPresent();
    }
}

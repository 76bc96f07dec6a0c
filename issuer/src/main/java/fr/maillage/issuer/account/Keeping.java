package fr.maillage.issuer.account;

import fr.maillage.access.Role;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.security.Principal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** What a coordinator or an admin may do about accounts, today: their own rights and the network's structures are asked each time. */
@Component
final class Keeping {

    private static final Logger LOGGER = LoggerFactory.getLogger(Keeping.class);

    private final Accounts accounts;
    private final Directory directory;
    private final Supplier<Territories> reference;

    Keeping(Accounts accounts, Directory directory, Supplier<Territories> reference) {
        this.accounts = accounts;
        this.directory = directory;
        this.reference = reference;
    }

    /**
     * What somebody may do here and now.
     *
     * @param structures those that they may give by id, in alphabetical order of their names
     * @param away whether the structures cannot be asked now
     */
    record Office(Account keeper, Giver giver, Map<UUID, Directory.Listed> structures, boolean away) {}

    /** Rights are today's, not those of when the session began. */
    Office office(Principal principal) {
        return accounts.find(UUID.fromString(principal.getName()))
                .filter(account -> account.mayKeepAccounts() && !account.disabled())
                .map(this::of)
                .orElseThrow(() -> new AccessDeniedException("not a keeper of accounts"));
    }

    private Office of(Account keeper) {
        var known = reference.get();
        var perimeter = keeper.perimeter(known);
        var structures = new LinkedHashMap<UUID, Directory.Listed>();
        var away = false;
        try {
            perimeter
                    .territories()
                    .forEach(territory -> structures.putAll(directory.within(territory.toString(), keeper)));
        } catch (RestClientException now) {
            LOGGER.warn("the network's structures cannot be asked: {}", String.valueOf(now.getMessage()));
            away = true;
        }
        var sorted = new LinkedHashMap<UUID, Directory.Listed>();
        structures.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Directory.Listed::name)))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return new Office(
                keeper,
                new Giver(keeper.id().toString(), keeper.role(), perimeter, sorted.keySet(), known),
                sorted,
                away);
    }

    /** The accounts that somebody may keep, their own excepted. */
    List<Account> kept(Office office) {
        return accounts.all().stream()
                .filter(account -> !account.id().equals(office.keeper().id()))
                .filter(office.giver()::mayKeep)
                .toList();
    }

    /** Whether it exists is nobody's business who may not keep it. */
    Account kept(Office office, UUID id) {
        return kept(office).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("not theirs to keep"));
    }

    List<Role> roles(Office office) {
        return office.giver().role() == Role.ADMIN
                ? List.of(Role.values())
                : List.of(Role.MEMBER, Role.COORDINATOR, Role.ANALYST);
    }

    /** The territories that may be given, largest first, with their names: one's own, and régions and départements inside. */
    Map<String, String> territories(Office office) {
        var perimeter = office.giver().perimeter();
        var named = new LinkedHashMap<String, String>();
        Stream.concat(
                        perimeter.territories().stream(),
                        Stream.of(Scale.REGION, Scale.DEPARTEMENT)
                                .flatMap(scale -> reference.get().all(scale).keySet().stream())
                                .filter(perimeter::covers))
                .sorted(Comparator.comparing(Territory::scale).reversed().thenComparing(Territory::code))
                .forEach(territory -> named.put(territory.toString(), name(territory)));
        return named;
    }

    String name(String territory) {
        return reference.get().parse(territory).map(this::name).orElse(territory);
    }

    private String name(Territory territory) {
        var name = reference.get().name(territory).orElse(territory.code());
        return territory.scale() == Scale.FRANCE ? name : name + " (" + territory.code() + ")";
    }

    /** Closes the accounts that act for this structure alone; those that act for others too go on without it. */
    void closeAll(Office office, UUID structure) {
        var by = office.keeper().id().toString();
        for (var account : kept(office)) {
            if (account.structures().equals(List.of(structure)) && !account.disabled()) {
                accounts.disable(account.id(), true, by);
            } else if (account.structures().size() > 1 && account.structures().contains(structure)) {
                accounts.change(account, NewAccount.without(structure, account), by);
            }
        }
    }

    /**
     * What is wrong with rights that somebody wants to give: field to key of the message.
     *
     * @param held structures that the account has already
     */
    Map<String, String> objections(NewAccount wanted, Office office, List<UUID> held) {
        var wrong = wanted.objections(reference.get());
        var role = wanted.role();
        if (role != null && wrong.isEmpty()) {
            var given = wanted.trimmed();
            if (!office.giver().mayGive(role, given.structures(), given.territories())) {
                wrong.put("role", "account.not.yours");
            } else if (!given.structures().stream()
                    .allMatch(id -> held.contains(id) || office.structures().containsKey(id))) {
                wrong.put("structure", office.away() ? "account.structure.away" : "account.structure.unknown");
            }
        }
        return wrong;
    }
}

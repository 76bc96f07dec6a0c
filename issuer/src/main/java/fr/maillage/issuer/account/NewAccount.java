package fr.maillage.issuer.account;

import fr.maillage.access.Role;
import fr.maillage.territory.Territories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An account that somebody asks for; what it may hold follows from its role. */
public record NewAccount(
        String login, String name, @Nullable Role role, List<UUID> structures, List<String> territories) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST_LOGIN = 254;
    private static final int LONGEST_NAME = 100;

    public NewAccount {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        structures = List.copyOf(structures);
        territories = List.copyOf(territories);
    }

    /** The rights of an account, one structure less. */
    static NewAccount without(UUID structure, Account account) {
        return new NewAccount(
                account.login(),
                account.name(),
                account.role(),
                account.structures().stream()
                        .filter(other -> !other.equals(structure))
                        .toList(),
                account.territories());
    }

    /** What is wrong with it: field to key of the message. */
    public Map<String, String> objections(Territories reference) {
        var wrong = new LinkedHashMap<String, String>();
        if (login.length() > LONGEST_LOGIN || !ADDRESS.matcher(login).matches()) {
            wrong.put("login", "account.login.wrong");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.put("name", "account.name.wrong");
        }
        if (role == null) {
            wrong.put("role", "account.role.missing");
        } else if (role == Role.MEMBER && structures.isEmpty()) {
            wrong.put("structure", "account.structure.missing");
        } else if (role == Role.COORDINATOR && territories.isEmpty()) {
            wrong.put("territory", "account.territory.missing");
        }
        if (!territories.stream().allMatch(written -> reference.parse(written).isPresent())) {
            wrong.put("territory", "account.territory.unknown");
        }
        return wrong;
    }

    /** The same without what its role gives no right to. */
    NewAccount trimmed() {
        return new NewAccount(
                login,
                name,
                role,
                role == Role.MEMBER ? structures : List.of(),
                role == Role.COORDINATOR ? territories : List.of());
    }
}

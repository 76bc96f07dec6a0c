package fr.maillage.issuer.account;

import fr.maillage.access.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What was typed to make an account. */
record AccountForm(String login, String name, String role, String structure, String territory) {

    static final AccountForm EMPTY = new AccountForm("", "", "", "", "");

    NewAccount wanted() {
        return new NewAccount(
                login,
                name,
                Role.of(role).orElse(null),
                structures(),
                Stream.of(territory).filter(typed -> !typed.isBlank()).toList());
    }

    /** Only what is an id: the list offers nothing else. */
    private List<UUID> structures() {
        try {
            return structure.isBlank() ? List.of() : List.of(UUID.fromString(structure));
        } catch (IllegalArgumentException tampered) {
            return List.of();
        }
    }
}

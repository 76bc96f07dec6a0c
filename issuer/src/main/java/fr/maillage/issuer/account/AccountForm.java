package fr.maillage.issuer.account;

import fr.maillage.access.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What was typed to make an account, or to change its rights. */
record AccountForm(String login, String name, String role, List<String> structures, List<String> territories) {

    static final AccountForm EMPTY = new AccountForm("", "", "", List.of(), List.of());

    static AccountForm of(Account account) {
        return new AccountForm(
                account.login(),
                account.name(),
                account.role().claim(),
                account.structures().stream().map(UUID::toString).toList(),
                account.territories());
    }

    /** Other rights for the same person. */
    static AccountForm of(Account account, String role, List<String> structures, List<String> territories) {
        return new AccountForm(account.login(), account.name(), role, structures, territories);
    }

    NewAccount wanted() {
        return new NewAccount(
                login,
                name,
                Role.of(role).orElse(null),
                structures.stream().flatMap(AccountForm::id).distinct().toList(),
                territories.stream()
                        .filter(typed -> !typed.isBlank())
                        .distinct()
                        .toList());
    }

    /** Only what is an id: the list offers nothing else. */
    private static Stream<UUID> id(String typed) {
        try {
            return typed.isBlank() ? Stream.of() : Stream.of(UUID.fromString(typed));
        } catch (IllegalArgumentException tampered) {
            return Stream.of();
        }
    }
}

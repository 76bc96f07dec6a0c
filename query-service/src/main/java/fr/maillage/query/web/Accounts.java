package fr.maillage.query.web;

import fr.maillage.access.Identity;
import fr.maillage.access.Role;
import fr.maillage.query.reading.Named;
import fr.maillage.query.web.PageHeader.Account;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The account of the person who is logged in, as the header shows it to them. */
@Component
public class Accounts {

    /** A lookup of the names of structures for which somebody acts, also for pages that work without the views. */
    public interface Naming {

        /** The names as the structures' own people see them today; empty where the views are away. */
        Optional<List<Named>> of(Collection<UUID> structures);
    }

    private final Naming names;
    private final Texts texts;
    private final @Nullable String accountPage;

    /**
     * @param accountPage address where the issuer lets people change their password and see where they are logged in;
     *     blank for none
     */
    Accounts(Naming names, Texts texts, @Value("${maillage.identity.account-page}") String accountPage) {
        this.names = names;
        this.texts = texts;
        this.accountPage = accountPage.isBlank() ? null : accountPage;
    }

    /** The viewer's account; empty for a visitor. */
    Optional<Account> current() {
        return Identity.current()
                .map(identity ->
                        new Account(identity.name(), role(identity), keys(identity), imports(identity), accountPage));
    }

    private static boolean keys(Identity identity) {
        return !identity.structures().isEmpty() || identity.role().coordinates();
    }

    /** Whether they may import files: for a structure, or as the hub. */
    public static boolean imports(Identity identity) {
        return identity.mayWrite()
                && (identity.role() != Role.MEMBER || !identity.structures().isEmpty());
    }

    private String role(Identity identity) {
        var structures = identity.structures();
        if (identity.role() != Role.MEMBER || structures.isEmpty()) {
            return texts.of("account." + identity.role());
        }
        if (structures.size() > 1) {
            return texts.of("account.structures", structures.size());
        }
        return names.of(structures)
                .map(named -> named.getFirst().name())
                .orElseGet(() -> texts.of("account." + Role.MEMBER));
    }
}

package fr.maillage.issuer.platform;

import fr.maillage.access.Role;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.NewAccount;
import fr.maillage.issuer.token.IssuerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the accounts of a file that whoever starts the issuer wrote, such as a demonstration's; those that exist stay as they are. */
@Component
class FirstAccounts implements ApplicationRunner {

    private static final Logger LOGGER = LoggerFactory.getLogger(FirstAccounts.class);

    private final IssuerSettings settings;
    private final Accounts accounts;
    private final JsonMapper json;

    FirstAccounts(IssuerSettings settings, Accounts accounts, JsonMapper json) {
        this.settings = settings;
        this.accounts = accounts;
        this.json = json;
    }

    record First(
            String login,
            String name,
            String role,
            String password,
            @Nullable List<UUID> structures,
            @Nullable List<String> territories) {}

    /** Beside the start, not before it is over: hashing takes its time on purpose. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.accounts() != null && !settings.accounts().isBlank()) {
            var file = Path.of(settings.accounts());
            Thread.ofPlatform().daemon().name("first-accounts").start(() -> make(file));
        }
    }

    private void make(Path file) {
        try {
            for (var first : json.readValue(file, First[].class)) {
                if (accounts.objection(first.password(), "", first.login()).isPresent()) {
                    LOGGER.error("an account of {} was not made: its password is one that is guessed", file);
                } else if (accounts.find(first.login()).isEmpty()) {
                    accounts.create(wanted(first), first.password(), Accounts.CONSOLE);
                }
            }
        } catch (RuntimeException unreadable) {
            LOGGER.error("the accounts of {} were not made", file, unreadable);
        }
    }

    private static NewAccount wanted(First first) {
        return new NewAccount(
                first.login(),
                first.name(),
                Role.of(first.role()).orElseThrow(),
                Objects.requireNonNullElse(first.structures(), List.of()),
                Objects.requireNonNullElse(first.territories(), List.of()));
    }
}

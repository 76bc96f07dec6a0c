package fr.maillage.issuer.platform;

import fr.maillage.access.Role;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.NewAccount;
import fr.maillage.issuer.account.SecondFactors;
import fr.maillage.issuer.token.SigningKeys;
import fr.maillage.territory.Territories;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.MessageSource;

/** The commands of whoever has the machine, beside a running issuer or without one: only the database is asked. */
public final class Console {

    private static final String CREATE = "create-account";
    private static final String RESET = "reset-password";
    private static final String FACTOR = "reset-second-factor";
    private static final String ROTATE = "rotate-signing-key";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SigningKeys keys;
    private final Supplier<Territories> territories;
    private final MessageSource words;
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    Console(
            Accounts accounts,
            SecondFactors factors,
            SigningKeys keys,
            Supplier<Territories> territories,
            MessageSource words) {
        this.accounts = accounts;
        this.factors = factors;
        this.keys = keys;
        this.territories = territories;
        this.words = words;
    }

    public static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments)
                .anyMatch(argument -> List.of("--" + CREATE, "--" + RESET, "--" + FACTOR, "--" + ROTATE)
                        .contains(argument));
    }

    /**
     * Does what is asked, and says so.
     *
     * @return the exit code
     */
    public static int run(String... arguments) {
        try (var wired = new SpringApplicationBuilder(ConsoleConfiguration.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=error")
                .run(arguments)) {
            return wired.getBean(Console.class).answer(wired.getBean(ApplicationArguments.class)) ? 0 : 1;
        }
    }

    private boolean answer(ApplicationArguments asked) {
        if (asked.containsOption(ROTATE)) {
            keys.rotate();
            return say(true, "console.rotated");
        }
        if (asked.containsOption(FACTOR)) {
            return resetFactor(one(asked, "login"));
        }
        return asked.containsOption(CREATE) ? create(asked) : reset(one(asked, "login"));
    }

    private boolean create(ApplicationArguments asked) {
        var structures = all(asked, "structure");
        if (!structures.stream().allMatch(Console::isId)) {
            return say(false, "account.structure.malformed");
        }
        var wanted = new NewAccount(
                one(asked, "login"),
                one(asked, "name"),
                Role.of(one(asked, "role")).orElse(null),
                structures.stream().map(UUID::fromString).toList(),
                all(asked, "territory"));
        var wrong = wanted.objections(territories.get());
        if (!wrong.isEmpty()) {
            wrong.values().forEach(message -> say(false, message));
            return say(false, "console.create.how");
        }
        return accounts.create(wanted, Accounts.CONSOLE)
                .map(password -> say(true, "console.created", wanted.login(), password))
                .orElseGet(() -> say(false, "account.login.taken"));
    }

    private static boolean isId(String written) {
        try {
            UUID.fromString(written);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private boolean reset(String login) {
        return accounts.find(login)
                .map(account ->
                        say(true, "console.created", account.login(), accounts.reset(account.id(), Accounts.CONSOLE)))
                .orElseGet(() -> say(false, "console.login.unknown", login));
    }

    private boolean resetFactor(String login) {
        return accounts.find(login)
                .map(account -> {
                    factors.remove(account.id(), Accounts.CONSOLE);
                    return say(true, "console.factor", account.login());
                })
                .orElseGet(() -> say(false, "console.login.unknown", login));
    }

    private boolean say(boolean done, String key, Object... details) {
        out.println(words.getMessage(key, details, Locale.FRENCH));
        return done;
    }

    private static String one(ApplicationArguments asked, String option) {
        return String.join(" ", all(asked, option));
    }

    private static List<String> all(ApplicationArguments asked, String option) {
        return Objects.requireNonNullElse(asked.getOptionValues(option), List.of());
    }
}

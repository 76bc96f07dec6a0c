package fr.maillage.standalone.demo;

import fr.maillage.standalone.Console;
import fr.maillage.standalone.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Who may enter the demonstration: an account of every role, with passwords made for this folder alone, and two keys. */
public final class DemoAccess {

    /** What the hub of the demonstration answers for. */
    public static final String TERRITORY = "region:32";

    /** The structure that has a key. */
    public static final UUID STRUCTURE = DemoNetwork.id("fosse");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PASSWORD_BYTES = 8;
    private static final List<Account> PEOPLE = List.of(
            member("karim", "Karim (La Fosse numérique)", STRUCTURE),
            member("lucie", "Lucie (CCAS de Denain)", DemoNetwork.id("ccas-denain")),
            new Account("nadia@demo.example", "Nadia (coordination)", "coordinator", "", List.of(), List.of(TERRITORY)),
            new Account("paul@demo.example", "Paul (analyse)", "analyst", "", List.of(), List.of()),
            new Account("admin@demo.example", "Administration", "admin", "", List.of(), List.of()));

    private final List<Account> accounts;

    private DemoAccess(List<Account> accounts) {
        this.accounts = accounts;
    }

    private record Account(
            String login, String name, String role, String password, List<UUID> structures, List<String> territories) {

        Account withPassword(String made) {
            return new Account(login, name, role, made, structures, territories);
        }

        Map<String, Object> access() {
            var access = new LinkedHashMap<String, Object>();
            access.put("login", login);
            access.put("password", password);
            access.put("role", role);
            structures.forEach(structure -> access.put("structure", structure));
            return access;
        }
    }

    /** The accounts of a file that the issuer makes them from; written at the first demonstration. */
    public static DemoAccess in(Path file) {
        if (Files.notExists(file)) {
            var made = PEOPLE.stream()
                    .map(person -> person.withPassword("demo-" + Secrets.random(PASSWORD_BYTES)))
                    .toList();
            Secrets.write(file, JSON.writeValueAsString(made));
        }
        return new DemoAccess(Stream.of(JSON.readValue(file, Account[].class)).toList());
    }

    /** Says how to enter, and writes it down for scripts, for the owner's eyes only. */
    public void tell(Path file, String pages, String posts, String hubKey, String structureKey, boolean withAccounts) {
        var told = withAccounts ? accounts : List.<Account>of();
        var access = new LinkedHashMap<String, Object>();
        access.put("pages", pages);
        access.put("posts", posts);
        access.put("accounts", told.stream().map(Account::access).toList());
        access.put("keys", Map.of("hub", hubKey, "structure", Map.of("id", STRUCTURE, "key", structureKey)));
        Secrets.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(access));
        // What is not a terminal is a log, and a password does not belong there.
        var shown = Console.isTerminal();
        told.forEach(account -> Console.say(
                "demo.account",
                "%-20s %-24s".formatted(account.login(), shown ? account.password() : ""),
                account.name()));
        Console.say("demo.access", file);
        if (withAccounts) {
            Console.say("demo.second-factor");
        }
    }

    private static Account member(String who, String name, UUID structure) {
        return new Account(who + "@demo.example", name, "member", "", List.of(structure), List.of());
    }
}

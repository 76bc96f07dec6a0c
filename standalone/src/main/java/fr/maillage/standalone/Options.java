package fr.maillage.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was asked on the command line: words, and the values of those that take one. */
record Options(Map<String, List<String>> asked) {

    private static final Set<String> WORDS = Set.of("--demo", "--tied", "--help", "-h");

    /** Done by the issuer's own program, on this folder's accounts. */
    private static final Set<String> COMMANDS =
            Set.of("--create-account", "--reset-password", "--reset-second-factor", "--rotate-signing-key");

    private static final Set<String> OF_COMMANDS = Set.of("--login", "--name", "--role", "--structure", "--territory");
    private static final Set<String> OTHERS = Set.of("--data", "--ports", "--issuer", "--hub-key");

    static Options parse(String... arguments) {
        var asked = new LinkedHashMap<String, List<String>>();
        var words = List.of(arguments).iterator();
        while (words.hasNext()) {
            var word = words.next();
            var values = asked.computeIfAbsent(word, first -> new ArrayList<>());
            if (OTHERS.contains(word) || OF_COMMANDS.contains(word)) {
                if (!words.hasNext()) {
                    throw new Refused("option.value.missing", word);
                }
                values.add(words.next());
            } else if (!WORDS.contains(word) && !COMMANDS.contains(word)) {
                throw new Refused("option.unknown", word);
            }
        }
        var options = new Options(asked);
        // What cannot be understood is said before anything is begun.
        options.basePort();
        return options;
    }

    /** Where everything is kept. */
    Path data() {
        return Path.of(value("--data").orElse("maillage-data"));
    }

    /** Random ports, asked for by 0, are chosen here, once. */
    Ports ports() {
        var base = basePort();
        return base == 0 ? Ports.random() : Ports.from(base);
    }

    private int basePort() {
        return value("--ports").map(Options::number).orElse(Ports.DEFAULT_BASE);
    }

    /** Whether to post the invented network. */
    boolean demo() {
        return asked.containsKey("--demo");
    }

    /** Whether to stop with the process that started this one. */
    boolean tied() {
        return asked.containsKey("--tied");
    }

    boolean help() {
        return asked.containsKey("--help") || asked.containsKey("-h");
    }

    /** Another OpenID issuer, in place of the one that comes with Maillage. */
    Optional<String> issuer() {
        return value("--issuer");
    }

    /** Where a key of the hub is to be written. */
    Optional<Path> hubKey() {
        return value("--hub-key").map(Path::of);
    }

    /** What the hub answers for. */
    List<String> territories() {
        return asked.getOrDefault("--territory", List.of("france"));
    }

    /** What is asked of the issuer's program in place of a start, in its own way of writing; empty where nothing is. */
    List<String> command() {
        var command = new ArrayList<>(
                COMMANDS.stream().filter(asked::containsKey).limit(1).toList());
        if (!command.isEmpty()) {
            OF_COMMANDS.forEach(option ->
                    asked.getOrDefault(option, List.of()).forEach(value -> command.add(option + "=" + value)));
        }
        return command;
    }

    private Optional<String> value(String option) {
        return Optional.ofNullable(asked.get(option)).map(List::getLast);
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new Refused("ports.range", text);
        }
    }
}

package fr.maillage.standalone;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked on the command line.
 *
 * @param data where everything is kept
 * @param basePort first of the fixed ports; 0 for random ones
 * @param demo whether to post the invented network
 * @param tied whether to stop when the process that started this one ends
 * @param help whether only to say what can be asked
 */
record Options(Path data, int basePort, boolean demo, boolean tied, boolean help) {

    private static final Options DEFAULTS =
            new Options(Path.of("maillage-data"), Ports.DEFAULT_BASE, false, false, false);

    static Options parse(String... arguments) {
        var options = DEFAULTS;
        var words = List.of(arguments).iterator();
        while (words.hasNext()) {
            var word = words.next();
            options = switch (word) {
                case "--data" -> options.withData(Path.of(valueOf(word, words)));
                case "--ports" -> options.withBasePort(number(valueOf(word, words)));
                case "--demo" -> new Options(options.data, options.basePort, true, options.tied, options.help);
                case "--tied" -> new Options(options.data, options.basePort, options.demo, true, options.help);
                case "--help", "-h" -> new Options(options.data, options.basePort, options.demo, options.tied, true);
                default -> throw new Refused("option.unknown", word);
            };
        }
        return options;
    }

    /** Random ports are chosen here, once. */
    Ports ports() {
        return basePort == 0 ? Ports.random() : Ports.from(basePort);
    }

    private Options withData(Path folder) {
        return new Options(folder, basePort, demo, tied, help);
    }

    private Options withBasePort(int base) {
        return new Options(data, base, demo, tied, help);
    }

    private static String valueOf(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new Refused("option.value.missing", option);
        }
        return words.next();
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new Refused("ports.range", text);
        }
    }
}

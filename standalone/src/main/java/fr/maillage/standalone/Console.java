package fr.maillage.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Speaks to the person who started Maillage: in French, in UTF-8 whatever the machine's locale. */
public final class Console {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("fr.maillage.standalone.messages", Locale.ROOT);
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final int BAR = 30;

    private Console() {}

    /** Says the sentence of the message bundle; details are shown as they are. */
    public static synchronized void say(String key, Object... details) {
        OUT.println(words(key, details));
    }

    static String words(String key, Object... details) {
        return new MessageFormat(WORDS.getString(key), Locale.FRENCH).format(details);
    }

    /** Whether a person reads along, not a log. */
    public static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Draws how far something is: over itself on a terminal, every tenth elsewhere. */
    public static synchronized void progress(String key, int done, int of) {
        if (isTerminal()) {
            var filled = BAR * done / of;
            OUT.printf("\r  %s  %s%s  %d/%d", words(key), "█".repeat(filled), "░".repeat(BAR - filled), done, of);
            if (done == of) {
                OUT.println();
            }
        } else if (done * 10 / of != (done - 1) * 10 / of) {
            OUT.printf("  %s  %d/%d%n", words(key), done, of);
        }
    }
}

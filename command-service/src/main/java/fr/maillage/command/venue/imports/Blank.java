package fr.maillage.command.venue.imports;

import java.util.Locale;
import java.util.Set;

/** The texts that tools write into an empty cell, and into one whose formula failed. */
final class Blank {

    /** Empty values of pandas, databases, JavaScript and forms. */
    private static final Set<String> WORDS = Set.of(
            "nan", "nat", "none", "null", "nil", "<na>", "n/a", "\\n", "undefined", "[]", "{}", "http://", "https://");

    /** Strokes by which people leave a box empty. */
    private static final Set<String> STROKES = Set.of("-", "--", "–", "—", "/");

    /** The empty value of R. In other letters it may be a word. */
    private static final String NOT_AVAILABLE = "NA";

    private static final Set<String> FAILURES = Set.of(
            "#n/a",
            "#ref!",
            "#value!",
            "#valeur!",
            "#name?",
            "#nom?",
            "#div/0!",
            "#num!",
            "#nombre!",
            "#null!",
            "#nul!",
            "#error!",
            "#erreur!",
            "#spill!",
            "#calc!");

    private static final int LONGEST = 9;

    private Blank() {}

    /**
     * Whether the text, without outer spaces, means an empty cell. In the address a stroke counts: a hamlet may have no
     * streets.
     */
    static boolean is(String column, String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && (text.equals(NOT_AVAILABLE)
                        || WORDS.contains(text.toLowerCase(Locale.ROOT))
                        || STROKES.contains(text) && !column.equals("adresse"));
    }

    /** Whether the text is a spreadsheet's error in place of a value. */
    static boolean isFailure(String text) {
        return text.startsWith("#") && text.length() <= LONGEST && FAILURES.contains(text.toLowerCase(Locale.ROOT));
    }
}

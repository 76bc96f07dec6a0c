package fr.maillage.query.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that a spreadsheet shows and never runs. */
public final class Cells {

    /** What a spreadsheet takes for the start of a formula, in full width too. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /** A number is what it says, whatever its sign: a phone (+33…), a longitude (-1.55). */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Cells() {}

    /** The text, behind an apostrophe where it could be taken for a formula; empty for null. */
    public static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var formula = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}

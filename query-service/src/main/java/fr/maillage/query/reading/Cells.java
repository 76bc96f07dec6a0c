package fr.maillage.query.reading;

import fr.maillage.standard.NationalStandard;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cells that a spreadsheet shows and never runs. */
public final class Cells {

    /** Characters that a spreadsheet takes for the start of a formula, in full width too. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /** A number, which is no formula whatever its sign: a phone (+33…), a longitude (-1.55). */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /**
     * A number that a spreadsheet would write otherwise: zeros in front, a plus, more digits than it shows, a power.
     */
    private static final Pattern CODE = Pattern.compile("0[\\d\\h]*\\d|\\+\\d+|\\d{12,}|\\d+([.,]\\d+)?[eE][+-]?\\d+");

    /** A text that a spreadsheet would take for a day and that is none: 12/14, 3-4. */
    private static final Pattern NO_DAY = Pattern.compile("\\d{1,4}([/.-])\\d{1,4}(\\1\\d{1,4})?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A text that a spreadsheet would take for a time of day or a truth value, and write in its own way. */
    private static final Pattern OTHER_VALUE = Pattern.compile("\\d{1,2}:\\d{2}([: ]\\d{2})?|(?i)true|false|vrai|faux");

    private Cells() {}

    /** The text, behind an apostrophe where a spreadsheet could take it for a formula; empty for null. */
    public static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var formula = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    /** Several texts in one cell, as the national standard joins them. */
    public static String list(Collection<String> texts) {
        return texts.stream()
                .map(NationalStandard::inList)
                .collect(Collectors.joining(NationalStandard.LIST_SEPARATOR));
    }

    /**
     * A {@link #safe} text. It is behind an apostrophe too where a spreadsheet would make another number of it, a day,
     * a time or a truth value.
     */
    static String kept(String text) {
        var changed = CODE.matcher(text).matches()
                || OTHER_VALUE.matcher(text).matches()
                || NO_DAY.matcher(text).matches() && !DAY.matcher(text).matches();
        return changed ? "'" + text : safe(text);
    }
}

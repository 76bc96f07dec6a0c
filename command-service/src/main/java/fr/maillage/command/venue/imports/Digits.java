package fr.maillage.command.venue.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of digits as tools write it once they took it for a number.
 *
 * @param text the code, without the spaces that people group its digits by; the text as written where its digits are
 *     lost
 */
record Digits(String text, Kind kind) {

    /** The effect of a tool on a code. */
    enum Kind {
        AS_WRITTEN,
        /** All its digits are there, with signs that make a number of them. */
        NUMBER,
        /** It was rounded: {@code 2.16205E+13}. */
        LOST
    }

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}\\u200b\\ufeff]+");

    /** The signs by which people force a spreadsheet to leave a code alone: {@code '01000} and {@code ="01000"}. */
    private static final Pattern FORCED = Pattern.compile("'(.+)|=?\"(.+)\"");

    private static final Pattern THOUSANDS =
            Pattern.compile("(\\+?\\d{1,3}(?:([.,'’])\\d{3})(?:\\2\\d{3})*)(?:(?!\\2)[.,]0+)?");
    private static final Pattern DECIMALS = Pattern.compile("(\\+?\\d+)[.,]0*");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)(?:[.,](\\d+))?[eE]\\+?(\\d{1,2})");
    private static final Pattern NO_DIGIT = Pattern.compile("[^\\d+]");

    private static final Pattern WHOLE = Pattern.compile("(\\d+)[.,]0{1,2}");
    private static final Pattern GROUPED = Pattern.compile("(\\d{1,3}(?:[\\s\\p{Zs}]\\d{3})+)(?:[.,]0{1,2})?");
    private static final Pattern ROUNDED =
            Pattern.compile("(\\d)[.,](\\d+)[eE]\\+?(\\d{1,2})|(\\d)()[eE]\\+(\\d{1,2})");

    /**
     * Digits after the point from which a number is taken as not rounded for display: libraries leave out only the
     * zeros at its end.
     */
    private static final int MORE_THAN_SHOWN = 10;

    /** The most characters of a code. */
    private static final int LONGEST = 60;

    /** Reads a code that people may group as they like: a postcode, a telephone number. */
    static Digits of(String written) {
        if (written.length() > LONGEST) {
            return new Digits(written, Kind.AS_WRITTEN);
        }
        var plain = SPACES.matcher(written).replaceAll("");
        var forced = FORCED.matcher(plain);
        if (forced.matches()) {
            plain = forced.group(1) == null ? forced.group(2) : forced.group(1);
        }
        var thousands = THOUSANDS.matcher(plain);
        if (thousands.matches()) {
            return number(thousands.group(1));
        }
        var decimals = DECIMALS.matcher(plain);
        if (decimals.matches()) {
            return number(decimals.group(1));
        }
        var scientific = SCIENTIFIC.matcher(plain);
        return scientific.matches() ? unrounded(scientific, 1, plain) : new Digits(plain, Kind.AS_WRITTEN);
    }

    /** Reads an identifier, which may be any text: only spellings that no person writes are undone. */
    static Digits ofId(String written) {
        if (written.length() > LONGEST) {
            return new Digits(written, Kind.AS_WRITTEN);
        }
        var whole = WHOLE.matcher(written);
        if (whole.matches()) {
            return number(whole.group(1));
        }
        var grouped = GROUPED.matcher(written);
        if (grouped.matches()) {
            return number(grouped.group(1));
        }
        var rounded = ROUNDED.matcher(written);
        if (rounded.matches()) {
            return unrounded(rounded, rounded.group(1) == null ? 4 : 1, written);
        }
        return new Digits(written, Kind.AS_WRITTEN);
    }

    private static Digits number(String written) {
        return new Digits(NO_DIGIT.matcher(written).replaceAll(""), Kind.NUMBER);
    }

    /** @param group of the first digit; the next two are the digits after the point, and the exponent */
    private static Digits unrounded(Matcher scientific, int group, String written) {
        var first = scientific.group(group);
        var others = scientific.group(group + 1) == null ? "" : scientific.group(group + 1);
        if ((first + others).chars().allMatch(digit -> digit == '0')) {
            return new Digits("0", Kind.NUMBER);
        }
        var zeros = Integer.parseInt(scientific.group(group + 2)) - others.length();
        return zeros == 0 || zeros > 0 && others.length() >= MORE_THAN_SHOWN
                ? new Digits(first + others + "0".repeat(zeros), Kind.NUMBER)
                : new Digits(written, Kind.LOST);
    }
}

package fr.maillage.command.values;

import fr.maillage.standard.NationalStandard;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The national number of a legal entity: SIRET (14 digits, with a check digit) or RNA ({@code W}, a digit, a digit or a
 * letter, seven digits: {@code W621000123}, in Corsica {@code W2A1000123}, overseas {@code W9R1000123}).
 */
public final class Pivot {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}'\\u2019.\\-\\u2010-\\u2015]+");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final Pattern RNA = Pattern.compile("W\\d[0-9A-Z]\\d{7}");
    private static final int SIREN = 9;
    private static final String LA_POSTE = "356000000";

    private Pivot() {}

    /**
     * The pivot, without the spaces between its groups of digits. The standard's « unknown » (fourteen zeros) is no
     * value.
     */
    public static Checked<String> check(String given) {
        var pivot = SEPARATORS.matcher(given).replaceAll("").toUpperCase(Locale.ROOT);
        if (pivot.isEmpty() || pivot.equals(NationalStandard.UNKNOWN_PIVOT)) {
            return Checked.nothing();
        }
        if (RNA.matcher(pivot).matches()) {
            return Checked.of(pivot);
        }
        if (!SIRET.matcher(pivot).matches()) {
            return Checked.wrong(ValueReason.PIVOT_MALFORMED);
        }
        return isRightSiret(pivot) ? Checked.of(pivot) : Checked.wrong(ValueReason.PIVOT_CHECKSUM, pivot);
    }

    /**
     * Whether a legal entity that has the one pivot may have the other later. Its establishments share its SIREN. It
     * keeps its RNA number for good, and a SIRET is worth more than that. Both pivots must be valid.
     */
    public static boolean mayFollow(String before, String next) {
        return isSiret(next) && (!isSiret(before) || next.startsWith(before.substring(0, SIREN)));
    }

    /**
     * Whether a pivot is a SIRET.
     *
     * @param pivot a valid pivot
     */
    public static boolean isSiret(String pivot) {
        return SIRET.matcher(pivot).matches();
    }

    private static boolean isRightSiret(String siret) {
        // La Poste ran out of numbers: its offices only keep to a sum of digits that is a multiple of five.
        return luhn(siret) % 10 == 0
                || siret.startsWith(LA_POSTE)
                        && siret.chars().map(digit -> digit - '0').sum() % 5 == 0;
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var place = 0; place < digits.length(); place++) {
            var digit = digits.charAt(digits.length() - 1 - place) - '0';
            var doubled = place % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }
}

package fr.maillage.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The eleven public holidays of France, article L3133-1 of the Code du travail, without the local ones of Alsace,
 * Moselle and overseas.
 */
public final class PublicHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Communes of Moselle, Alsace and overseas, by their INSEE codes. */
    private static final Pattern LOCAL = Pattern.compile("(?:57|67|68|97|98).*");

    private PublicHolidays() {}

    /**
     * Whether a commune has public holidays of its own, which are not held here.
     *
     * @param commune INSEE code
     */
    public static boolean areOthersIn(String commune) {
        return LOCAL.matcher(commune).matches();
    }

    static boolean contains(LocalDate day) {
        var easter = easter(day.getYear());
        return FIXED.contains(MonthDay.from(day))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(50));
    }

    /** Easter Sunday of the Gregorian calendar, by the Meeus/Jones/Butcher algorithm. */
    static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        var f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}

package fr.maillage.command.venue.imports;

import fr.maillage.time.Paris;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people and their tools write it, where only one day can be meant: never a month before a day, never a year
 * of two figures.
 *
 * @param day in Paris
 * @param standard whether it is written as the standard asks, year-month-day
 */
record WrittenDate(LocalDate day, boolean standard) {

    /** Hours and minutes, and the zone. A text that is no such time is left for a person to look at. */
    private static final String TIME =
            "(?:(?:T|,?\\s+(?:a\\s+)?)(?:(\\d{1,2})\\s*[:h]\\s*(\\d{2})?(?::(\\d{2})(?:[.,]\\d+)?)?(?:\\s*[ap]m)?\\s*(z|utc|gmt|[+-]\\d{2}(?::?\\d{2})?)?))?";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\\.?,?\\s+)?(?:le\\s+)?(\\d{1,2})(?:er)?[\\s-]+([a-z]{3,9})\\.?[\\s-]+(\\d{4})"
                    + TIME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\.0)?");
    private static final Pattern DAY_NUMBER = Pattern.compile("(\\d{2}) ?(\\d{3})(?:[.,]\\d+)?");

    /** The standard's date followed by any other text. */
    private static final Pattern STANDARD = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ].*)?");

    private static final List<List<String>> MONTHS = List.of(
            List.of("janvier", "janv", "jan", "january"),
            List.of("fevrier", "fevr", "fev", "feb", "february"),
            List.of("mars", "mar", "march"),
            List.of("avril", "avr", "apr", "april"),
            List.of("mai", "may"),
            List.of("juin", "jun", "june"),
            List.of("juillet", "juil", "jul", "july"),
            List.of("aout", "aou", "aug", "august"),
            List.of("septembre", "sept", "sep", "september"),
            List.of("octobre", "oct", "october"),
            List.of("novembre", "nov", "november"),
            List.of("decembre", "dec", "december"));

    /** The day from which spreadsheets count days. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int LONGEST = 60;
    private static final LocalDate FIRST_PLAUSIBLE = LocalDate.of(2000, 1, 1);

    /**
     * Reads a day; empty where the text is none, or could be two.
     *
     * @param latest day that a mere number may mean
     */
    static Optional<WrittenDate> of(String written, LocalDate latest) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var unaccented = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("");
        var plain = SPACES.matcher(unaccented).replaceAll(" ").strip();
        try {
            return Optional.ofNullable(read(plain, latest));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static @Nullable WrittenDate read(String written, LocalDate latest) {
        var yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()) {
            var day = LocalDate.of(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
            var there = inParis(day, yearFirst, 5);
            return new WrittenDate(there, written.startsWith(day.toString()) && there.equals(day));
        }
        var dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            var day = LocalDate.of(number(dayFirst, 4), number(dayFirst, 3), number(dayFirst, 1));
            return new WrittenDate(inParis(day, dayFirst, 5), false);
        }
        var words = IN_WORDS.matcher(written);
        if (words.matches()) {
            var day = LocalDate.of(number(words, 3), month(words.group(2)), number(words, 1));
            return new WrittenDate(inParis(day, words, 4), false);
        }
        var compact = COMPACT.matcher(written);
        if (compact.matches()) {
            return new WrittenDate(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)), false);
        }
        var standard = STANDARD.matcher(written);
        return standard.matches()
                ? new WrittenDate(LocalDate.parse(standard.group(1)), true)
                : counted(DAY_NUMBER.matcher(written), latest);
    }

    private static @Nullable WrittenDate counted(Matcher number, LocalDate latest) {
        if (!number.matches()) {
            return null;
        }
        var day = DAY_ZERO.plusDays(number(number, 1) * 1_000L + number(number, 2));
        return day.isBefore(FIRST_PLAUSIBLE) || day.isAfter(latest) ? null : new WrittenDate(day, false);
    }

    /**
     * The day in Paris at that time; the day itself where no zone is given.
     *
     * @param group of the hour
     */
    private static LocalDate inParis(LocalDate day, Matcher written, int group) {
        if (written.group(group) == null) {
            return day;
        }
        var minutes = written.group(group + 1) == null ? 0 : number(written, group + 1);
        var hours = number(written, group);
        var moment = LocalDateTime.of(day, LocalTime.of(hours == 24 ? 0 : hours, minutes));
        var zone = written.group(group + 3);
        return zone == null
                ? day
                : moment.atOffset(offset(zone)).atZoneSameInstant(Paris.ZONE).toLocalDate();
    }

    private static ZoneOffset offset(String zone) {
        return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static int month(String name) {
        var given = name.toLowerCase(Locale.ROOT);
        for (var month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).contains(given)) {
                return month + 1;
            }
        }
        throw new DateTimeException("no month is called " + given);
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}

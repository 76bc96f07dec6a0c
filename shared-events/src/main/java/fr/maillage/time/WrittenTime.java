package fr.maillage.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Reader of a written day, {@code 2026-06-30}, or moment, {@code 2026-06-30T12:00:00Z}. A moment may have any offset;
 * without one it is the time that clocks show in Paris. A space may stand for the T. A plus sign that was not escaped
 * in an address arrives as a space.
 */
public final class WrittenTime {

    private static final int DAY = 10;
    private static final int LAST_YEAR = 9_999;
    private static final Pattern SPACE_FOR_T = Pattern.compile("^(.{10}) +");
    private static final Pattern OFFSET = Pattern.compile("(?<=:\\d\\d|\\.\\d{1,9}) *([+ -])(\\d\\d)(?::?(\\d\\d))?$");

    private WrittenTime() {}

    /** Whether the text is a day without an hour. */
    public static boolean isDay(String written) {
        return written.strip().length() <= DAY;
    }

    /**
     * The day; of a moment, the day that it is in Paris.
     *
     * @throws DateTimeException where the text is no day or moment of the years 1 to 9999
     */
    public static LocalDate day(String written) {
        return isDay(written) ? possible(LocalDate.parse(written.strip())) : Paris.dayOf(moment(written));
    }

    /**
     * The moment.
     *
     * @throws DateTimeException where the text is no moment of the years 1 to 9999
     */
    public static Instant moment(String written) {
        var text = SPACE_FOR_T.matcher(written.strip()).replaceFirst("$1T");
        var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(offset(text), OffsetDateTime::from, LocalDateTime::from);
        possible(LocalDate.from(read));
        return read instanceof OffsetDateTime there
                ? there.toInstant()
                : LocalDateTime.from(read).atZone(Paris.ZONE).toInstant();
    }

    /** The text with its offset in full: {@code +0200}, {@code +02} and {@code  02:00} become {@code +02:00}. */
    private static String offset(String text) {
        return OFFSET.matcher(text)
                .replaceFirst(found -> (found.group(1).equals(" ") ? "+" : found.group(1)) + found.group(2) + ":"
                        + (found.group(3) == null ? "00" : found.group(3)));
    }

    private static LocalDate possible(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("no day of any network: " + day);
        }
        return day;
    }
}

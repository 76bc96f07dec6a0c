package fr.maillage.query.venue;

import fr.maillage.hours.HoursText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours for the standard: the one form that all readers judge alike, the text as it was given only where nothing
 * of it is understood. The standard has no column for a time without the public, but its hours have a word for it: the
 * days are added as {@code off}, so that nobody is sent to a closed door.
 */
final class StandardHours {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);

    private StandardHours() {}

    static @Nullable String of(VenueItem venue) {
        var pause = venue.suspension();
        var hours = venue.hours() == null ? null : HoursText.read(venue.hours().raw());
        if (pause == null || hours != null && hours.error() != null) {
            return hours == null ? null : hours.forReaders();
        }
        return (hours == null ? HoursText.NOT_TOLD : hours.forReaders()) + "; " + off(pause);
    }

    /** Without an end, the rest of that year and all years after it: readers do not know {@code 2026 Nov 29+}. */
    private static String off(Pause pause) {
        var until = pause.until();
        var from = pause.from();
        return until == null
                ? off(from, LocalDate.of(from.getYear(), 12, 31)) + "; " + (from.getYear() + 1) + "+ off"
                : off(from, until);
    }

    private static String off(LocalDate from, LocalDate until) {
        return day(from) + (until.equals(from) ? "" : "-" + day(until)) + " off";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

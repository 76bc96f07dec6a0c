package fr.maillage.query.venue;

import fr.maillage.hours.HoursText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The opening hours of a venue in the national standard, in the one form that all readers judge alike. The text as
 * given is kept only where nothing of it is understood. The standard has no column for a suspension, but its hours have
 * the word {@code off}: the days of the suspension are added with it, so that nobody is sent to a closed door.
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

    /**
     * The {@code off} rule of a pause. Without an end it covers the rest of that year and all later years, because
     * readers do not know {@code 2026 Nov 29+}.
     */
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

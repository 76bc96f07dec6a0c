package fr.maillage.query.exports;

import fr.maillage.query.venue.Pause;
import fr.maillage.query.venue.VenueItem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours for the standard: the text as it was given. The standard has no column for a time without the public, but
 * its hours have a word for it: the days are added as {@code off}, so that nobody is sent to a closed door.
 */
final class StandardHours {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);

    private StandardHours() {}

    static @Nullable String of(VenueItem venue) {
        var hours = venue.hours();
        var pause = venue.suspension();
        if (pause == null || hours != null && hours.error() != null) {
            return hours == null ? null : hours.raw();
        }
        return hours == null ? off(pause) : hours.raw() + "; " + off(pause);
    }

    private static String off(Pause pause) {
        var until = pause.until();
        return until == null
                ? day(pause.from()) + "+ off"
                : day(pause.from()) + (until.equals(pause.from()) ? "" : "-" + day(until)) + " off";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

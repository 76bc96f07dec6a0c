package fr.maillage.query.workshop;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of a week or a month.
 *
 * @param when the week or month, in words
 * @param month whether it is a month
 * @param other link to the same days as a month, or as a week
 * @param next link to the next workshop, or else to the last one, where there is none here; null otherwise
 * @param cut a note that some workshops are missing; null where all are there
 */
public record WorkshopsPage(
        Listing<Day> list,
        String when,
        boolean month,
        Link before,
        Link now,
        Link after,
        Link other,
        @Nullable Link next,
        @Nullable String cut) {

    /**
     * A day.
     *
     * @param iso date for machines; empty for a day that only fills the first week of a month
     * @param date in words
     */
    public record Day(String iso, String weekday, String date, boolean today, List<ListRow> entries) {}
}

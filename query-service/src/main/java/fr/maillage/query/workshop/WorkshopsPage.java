package fr.maillage.query.workshop;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of a week or a month.
 *
 * @param when which one, in words
 * @param month whether it is a month
 * @param other the same days by the other of the two
 * @param next where the next workshop is, or else the last one, where there is none here
 * @param cut that not all of them are there; null where they are
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
     * @param iso for machines; empty for one that only fills the first week of a month
     * @param date in words
     */
    public record Day(String iso, String weekday, String date, boolean today, List<ListRow> entries) {}
}

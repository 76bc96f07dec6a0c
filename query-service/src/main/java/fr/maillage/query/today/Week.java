package fr.maillage.query.today;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of seven days.
 *
 * @param count number of items; null where there are none
 * @param href address of the agenda
 */
public record Week(@Nullable String count, String href, List<Day> days) {

    /**
     * A day of the week.
     *
     * @param weekday its name
     * @param number day of the month
     */
    public record Day(String iso, String weekday, int number, List<Planned> planned) {}

    /**
     * A planned item.
     *
     * @param about time and place
     * @param name of its record
     * @param href address of its record
     */
    public record Planned(String about, String verb, String name, String href, String sign, String css, String state) {}
}

package fr.maillage.query.today;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned over seven days.
 *
 * @param count how many things; null where none is
 * @param href the agenda
 */
public record Week(@Nullable String count, String href, List<Day> days) {

    /** A day of the week. @param weekday in letters @param number of the month */
    public record Day(String iso, String weekday, int number, List<Planned> planned) {}

    /** One thing planned. @param about when and where @param name what it is called, with its record */
    public record Planned(String about, String verb, String name, String href, String sign, String css, String state) {}
}

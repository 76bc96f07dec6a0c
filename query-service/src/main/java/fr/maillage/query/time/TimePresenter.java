package fr.maillage.query.time;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.territory.Milestone;
import fr.maillage.query.territory.TerritoryNames;
import fr.maillage.query.time.TimePage.Month;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Texts;
import fr.maillage.territory.Territory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Presenter of the time page: a date, the links to other dates, and the differences from the date beside it. */
@Component
class TimePresenter {

    private final Moments moments;
    private final ChangeLists changes;
    private final TerritoryNames names;
    private final Texts texts;

    TimePresenter(Moments moments, ChangeLists changes, TerritoryNames names, Texts texts) {
        this.moments = moments;
        this.changes = changes;
        this.names = names;
        this.texts = texts;
    }

    TimePage page(TwoDates two, TimeFilter filter, Address here) {
        var months = moments.months(two.point(), filter.territory());
        var territory = filter.territory();
        var days = months.stream().map(Milestone::day).toList();
        return new TimePage(
                moments.at(two, territory),
                months.reversed().stream()
                        .map(one -> new Month(DateFormatter.month(one.day()), on(here, one.day()), one))
                        .toList(),
                Stream.concat(days.stream().map(LocalDate::toString), Stream.of(""))
                        .collect(Collectors.joining(",")),
                step(days, two.looked()),
                days.size(),
                texts.of("time.play", DateFormatter.month(days.getFirst())),
                before(here, two.looked(), days.getFirst()),
                after(here, two.looked(), days.getLast()),
                two.beside().toString(),
                filter.kind(),
                territory == null ? "" : territory.toString(),
                territory == null ? null : names.name(territory),
                here.without("territory").toString(),
                new Link(
                        texts.of("territory.csv"),
                        names.page(territory == null ? Territory.FRANCE : territory, here)
                                        .path()
                                + "/chiffres.csv"),
                changes.of(two, filter, here));
    }

    /** The index of the first step that is not before the day; that of now if all are before it. */
    private static int step(List<LocalDate> days, LocalDate looked) {
        return (int) days.stream().filter(day -> day.isBefore(looked)).count();
    }

    private static @Nullable String before(Address here, LocalDate looked, LocalDate first) {
        var end = YearMonth.from(looked).minusMonths(1).atEndOfMonth();
        return end.isBefore(first) ? null : on(here, end);
    }

    /**
     * The address of the page at the end of this month, or of the next month if the day is already the last of its own.
     * Where that is in the future: the address of now, or null if the page shows now already.
     */
    private static @Nullable String after(Address here, LocalDate looked, LocalDate last) {
        var end = YearMonth.from(looked.plusDays(1)).atEndOfMonth();
        if (!looked.isBefore(last)) {
            return here.values("at").isEmpty() ? null : here.without("at").toString();
        }
        return on(here, end);
    }

    private static String on(Address here, LocalDate day) {
        return here.with("at", day).toString();
    }
}

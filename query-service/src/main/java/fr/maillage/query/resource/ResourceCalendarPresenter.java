package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.events.ResourceKind;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import fr.maillage.time.Paris;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The presenter of the calendar of a resource. */
@Component
class ResourceCalendarPresenter {

    private final ReservationQueries reservations;
    private final ResourceRows resourceRows;
    private final Texts texts;

    ResourceCalendarPresenter(ReservationQueries reservations, ResourceRows resourceRows, Texts texts) {
        this.reservations = reservations;
        this.resourceRows = resourceRows;
        this.texts = texts;
    }

    /**
     * The calendar of the month asked for, else of the read session's month. Empty for a document, which is never
     * reserved, and for a withdrawn resource.
     */
    Optional<ResourceCalendar> of(ReadSession reading, ResourceItem resource, Address here) {
        if (resource.kind() == ResourceKind.DOCUMENT || resource.status() == ResourceStatus.WITHDRAWN) {
            return Optional.empty();
        }
        var month = month(here, YearMonth.from(reading.day()));
        var start = Paris.startOf(month.atDay(1));
        var end = Paris.startOf(month.plusMonths(1).atDay(1));
        var stretches = reservations
                .availability(reading, resource, new AvailabilityFilter(start, end))
                .periods();
        return Optional.of(new ResourceCalendar(
                DateFormatter.month(month.atDay(1)),
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, texts.locale()))
                        .toList(),
                ResourceCalendar.weeks(month, reading.day(), stretches, free -> brief(free, resource.quantity())),
                resource.quantity() == 1 ? null : texts.of("calendar.key", resource.quantity()),
                stretches.stream()
                        .filter(stretch -> stretch.to().isAfter(reading.moment()))
                        .map(stretch -> new ResourceCalendar.Period(
                                DateFormatter.period(new Period(stretch.from(), stretch.to()), reading.day()),
                                resourceRows.free(stretch.free(), resource.quantity())))
                        .toList(),
                link(here, month.minusMonths(1)),
                link(here, month.plusMonths(1))));
    }

    private StatusBadge brief(int free, int quantity) {
        var whole = resourceRows.free(free, quantity);
        return quantity == 1 || free == 0
                ? new StatusBadge(
                        whole.sign(), whole.css(), texts.of(free == 0 ? "resource.taken" : "resource.free.one"))
                : new StatusBadge(whole.sign(), whole.css(), Integer.toString(free));
    }

    private Link link(Address here, YearMonth month) {
        return new Link(
                DateFormatter.month(month.atDay(1)), here.with("month", month).toString());
    }

    private static YearMonth month(Address here, YearMonth otherwise) {
        try {
            return YearMonth.parse(String.join("", here.values("month")));
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }
}

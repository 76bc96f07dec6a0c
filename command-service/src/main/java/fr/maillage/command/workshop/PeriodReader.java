package fr.maillage.command.workshop;

import fr.maillage.command.Reason;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.workshop.WorkshopBodies.Dated;
import fr.maillage.command.workshop.WorkshopBodies.ProposeBody;
import fr.maillage.events.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reader of a workshop's time, which finds every error in it. */
final class PeriodReader {

    /** The most dates of a series: one a week for a year. */
    private static final int MOST_DATES = 52;

    private PeriodReader() {}

    /** The workshop's periods: one date, or those of a series. */
    static List<Period> periods(ProposeBody body, ActionContext context) {
        var dates = body.dates();
        if (dates.isEmpty()) {
            return List.of(period(body, "", context));
        }
        if (body.startsAt() != null || body.endsAt() != null) {
            context.errors().wrong("dates", WorkshopReason.DATES_BOTH);
        }
        if (dates.size() < 2 || dates.size() > MOST_DATES) {
            context.errors().wrong("dates", WorkshopReason.DATES_RANGE);
            return List.of(period(dates.getFirst(), "dates[0].", context));
        }
        var starts = new HashSet<Instant>();
        var periods = new ArrayList<Period>();
        for (var place = 0; place < dates.size(); place++) {
            var path = "dates[" + place + "].";
            var period = period(dates.get(place), path, context);
            if (dates.get(place).startsAt() != null && !starts.add(period.from())) {
                context.errors().wrong(path + "startsAt", WorkshopReason.DATES_TWICE);
            }
            periods.add(period);
        }
        return List.copyOf(periods);
    }

    /**
     * One period. That it lies ahead is for the rules to check: they know whether the same was asked before.
     *
     * @param path before the names of its fields
     */
    static Period period(Dated body, String path, ActionContext context) {
        var errors = context.errors();
        var from = moment(path + "startsAt", body.startsAt(), WorkshopReason.STARTS_AT_MISSING, errors);
        var to = moment(path + "endsAt", body.endsAt(), WorkshopReason.ENDS_AT_MISSING, errors);
        var period = new Period(from, to);
        if (body.startsAt() != null) {
            var early = Timing.start(from, context.now());
            if (early != null) {
                errors.alsoWrong(path + "startsAt", early);
            }
            var late = body.endsAt() == null ? null : Timing.end(period);
            if (late != null) {
                errors.wrong(path + "endsAt", late);
            }
        }
        return period;
    }

    /** The same period without checks: the error of a missing part was given already. */
    static Period period(Dated body) {
        return new Period(orEpoch(body.startsAt()), orEpoch(body.endsAt()));
    }

    private static Instant moment(String field, @Nullable Instant given, Reason missing, ValidationErrors errors) {
        if (given == null) {
            errors.missing(field, missing);
        }
        return orEpoch(given);
    }

    private static Instant orEpoch(@Nullable Instant given) {
        return Objects.requireNonNullElse(given, Instant.EPOCH);
    }
}

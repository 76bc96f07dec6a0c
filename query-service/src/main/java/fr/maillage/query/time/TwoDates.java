package fr.maillage.query.time;

import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.time.Paris;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The date looked at and the one beside it.
 *
 * @param point read point of the date looked at
 * @param other read point of the date it is compared with
 * @param backwards whether the other date is the earlier one
 */
record TwoDates(ReadPoint point, LocalDate looked, ReadPoint other, LocalDate beside, boolean backwards) {

    /**
     * The two dates. Without a second one, the past is compared with today, and today with the end of last month.
     *
     * @param with the second date; null if none is asked for
     */
    static TwoDates of(ReadPoint point, LocalDate looked, @Nullable LocalDate with, LocalDate today) {
        var live = looked.equals(today);
        var beside = with != null
                ? with
                : live ? YearMonth.from(today).minusMonths(1).atEndOfMonth() : today;
        var at = beside.isBefore(today) ? new At.Moment(Paris.endOf(beside)) : At.NOW;
        return new TwoDates(point, looked, ReadPoint.of(point.reader(), at), beside, beside.isBefore(looked));
    }

    ReadPoint earlier() {
        return backwards ? other : point;
    }

    ReadPoint later() {
        return backwards ? point : other;
    }
}

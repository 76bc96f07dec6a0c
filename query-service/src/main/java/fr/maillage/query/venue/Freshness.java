package fr.maillage.query.venue;

import java.time.LocalDate;

/** How long ago a record was last changed or confirmed: under 6 months, under 12, up to 18, more. */
public enum Freshness {
    FRESH,
    WATCH,
    VERIFY,
    STALE;

    private static final int[] MONTHS = {6, 12, 18};

    /** The freshness, on a day, of what was last said on another. */
    public static Freshness on(LocalDate day, LocalDate said) {
        if (said.isAfter(day.minusMonths(MONTHS[0]))) {
            return FRESH;
        }
        if (said.isAfter(day.minusMonths(MONTHS[1]))) {
            return WATCH;
        }
        return said.isBefore(day.minusMonths(MONTHS[2])) ? STALE : VERIFY;
    }

    /** First day, included, on which what was said on another is this fresh. */
    public LocalDate begins(LocalDate said) {
        return switch (this) {
            case FRESH -> said;
            case WATCH -> said.plusMonths(MONTHS[0]);
            case VERIFY -> said.plusMonths(MONTHS[1]);
            case STALE -> said.plusMonths(MONTHS[2]).plusDays(1);
        };
    }

    /** First day, included, on which something must have been said to be this fresh. */
    public LocalDate since(LocalDate day) {
        return switch (this) {
            case FRESH -> day.minusMonths(MONTHS[0]).plusDays(1);
            case WATCH -> day.minusMonths(MONTHS[1]).plusDays(1);
            case VERIFY -> day.minusMonths(MONTHS[2]);
            case STALE -> LocalDate.of(1, 1, 1);
        };
    }

    /** Last day, included, on which something was said when it is this fresh. */
    public LocalDate until(LocalDate day) {
        return switch (this) {
            case FRESH -> LocalDate.of(9999, 12, 31);
            case WATCH -> FRESH.since(day).minusDays(1);
            case VERIFY -> WATCH.since(day).minusDays(1);
            case STALE -> VERIFY.since(day).minusDays(1);
        };
    }
}

package fr.maillage.query.venue;

import java.time.LocalDate;

/** The age class of a record since its last change or confirmation: under 6 months, under 12, up to 18, more. */
public enum Freshness {
    FRESH,
    WATCH,
    VERIFY,
    STALE;

    private static final int[] MONTHS = {6, 12, 18};

    /**
     * The freshness of a record on a day.
     *
     * @param said day of its last change or confirmation
     */
    public static Freshness on(LocalDate day, LocalDate said) {
        if (said.isAfter(day.minusMonths(MONTHS[0]))) {
            return FRESH;
        }
        if (said.isAfter(day.minusMonths(MONTHS[1]))) {
            return WATCH;
        }
        return said.isBefore(day.minusMonths(MONTHS[2])) ? STALE : VERIFY;
    }

    /**
     * The first day on which a record is of this freshness.
     *
     * @param said day of its last change or confirmation
     */
    public LocalDate begins(LocalDate said) {
        return switch (this) {
            case FRESH -> said;
            case WATCH -> said.plusMonths(MONTHS[0]);
            case VERIFY -> said.plusMonths(MONTHS[1]);
            case STALE -> said.plusMonths(MONTHS[2]).plusDays(1);
        };
    }

    /** The earliest day of last change or confirmation, included, that gives this freshness on {@code day}. */
    public LocalDate since(LocalDate day) {
        return switch (this) {
            case FRESH -> day.minusMonths(MONTHS[0]).plusDays(1);
            case WATCH -> day.minusMonths(MONTHS[1]).plusDays(1);
            case VERIFY -> day.minusMonths(MONTHS[2]);
            case STALE -> LocalDate.of(1, 1, 1);
        };
    }

    /** The latest day of last change or confirmation, included, that gives this freshness on {@code day}. */
    public LocalDate until(LocalDate day) {
        return switch (this) {
            case FRESH -> LocalDate.of(9999, 12, 31);
            case WATCH -> FRESH.since(day).minusDays(1);
            case VERIFY -> WATCH.since(day).minusDays(1);
            case STALE -> VERIFY.since(day).minusDays(1);
        };
    }
}

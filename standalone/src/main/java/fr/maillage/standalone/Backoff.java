package fr.maillage.standalone;

import java.time.Duration;

/**
 * How long to wait before a part is started again: twice as long each time it dies young, not at all patient with one that had
 * lived for long.
 *
 * @param deaths how often it died young in a row
 */
record Backoff(int deaths) {

    static final Backoff NONE = new Backoff(0);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);

    Backoff afterLife(Duration life) {
        return life.compareTo(LONG_LIFE) >= 0 ? new Backoff(1) : new Backoff(deaths + 1);
    }

    Duration pause() {
        return FIRST.multipliedBy(1L << Math.min(Math.max(deaths - 1, 0), MOST_DOUBLINGS));
    }
}

package fr.maillage.query.projection;

/**
 * An event that should be in the stream and is not. At first it may still be on its way. Then the topic is read again,
 * less and less often. From the second time on it is an alarm.
 *
 * @param tries how often the topic was read again
 * @param dueNanos when the topic is to be read again, as {@link System#nanoTime} counts
 */
record Gap(boolean open, int tries, long dueNanos) {

    static final Gap NONE = new Gap(false, 0, 0);

    private static final long FIRST_PATIENCE_NANOS = 1_000_000_000L;
    private static final int SLOWEST = 5;

    Gap seen(long nowNanos) {
        return open ? this : new Gap(true, tries, nowNanos + FIRST_PATIENCE_NANOS);
    }

    boolean isDue(long nowNanos) {
        return nowNanos - dueNanos >= 0;
    }

    Gap tried(long nowNanos) {
        return new Gap(true, tries + 1, nowNanos + (FIRST_PATIENCE_NANOS << Math.min(tries + 1, SLOWEST)));
    }

    /** Whether the topic was read again in full, and the event was not there. */
    boolean isAlarm() {
        return tries > 1;
    }
}

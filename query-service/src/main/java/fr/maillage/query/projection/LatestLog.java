package fr.maillage.query.projection;

import fr.maillage.wire.Incarnation;

/**
 * The latest log that any record has proved to be there. Records of an earlier log no longer count, unless the whole
 * stream was read and holds no other.
 */
final class LatestLog {

    private volatile Incarnation latest = Incarnation.NONE;

    Incarnation get() {
        return latest;
    }

    void learn(Incarnation seen) {
        if (seen.isAfter(latest)) {
            keep(seen);
        }
    }

    /**
     * Goes back to an earlier log, because the later one no longer exists and the stream is of the earlier one. Changes
     * nothing where another log is the latest.
     */
    synchronized void goBack(Incarnation from, Incarnation to) {
        if (latest.equals(from)) {
            latest = to;
        }
    }

    private synchronized void keep(Incarnation seen) {
        latest = Incarnation.later(latest, seen);
    }
}

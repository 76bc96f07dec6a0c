package fr.maillage.query.projection;

import fr.maillage.wire.Incarnation;

/**
 * The latest log that any record has proved to be there: what is of an earlier one counts no more, unless the stream was read
 * whole and holds no other.
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

    /** That log is no more, nor anything of it: the stream is of this earlier one. Changes nothing where another is the latest. */
    synchronized void goBack(Incarnation from, Incarnation to) {
        if (latest.equals(from)) {
            latest = to;
        }
    }

    private synchronized void keep(Incarnation seen) {
        latest = Incarnation.later(latest, seen);
    }
}

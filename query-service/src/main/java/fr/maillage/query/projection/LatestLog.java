package fr.maillage.query.projection;

import fr.maillage.wire.Incarnation;

/** The latest log that any record has proved to be there: what is of an earlier one counts no more. */
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

    private synchronized void keep(Incarnation seen) {
        latest = Incarnation.later(latest, seen);
    }
}

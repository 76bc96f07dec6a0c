package fr.maillage.query.projection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The renewal of the views, where the log is not the one that they show. It is asked for once, reported while it lasts,
 * and reported when it is done.
 */
final class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Progress progress;
    private final StreamStatus status;
    private final Runnable toRenew;
    private boolean asked;
    private boolean done;
    private long settled;

    Renewal(Progress progress, StreamStatus status, Runnable toRenew) {
        this.progress = progress;
        this.status = status;
        this.toRenew = toRenew;
    }

    /**
     * Whether two different events were seen at one position and no views were made since. It is then unknown which of
     * the two they show.
     */
    synchronized boolean isContradicted() {
        var position = status.contradiction();
        return position != 0 && position != settled;
    }

    synchronized boolean isAsked() {
        return asked;
    }

    synchronized void ask() {
        if (!asked) {
            asked = true;
            progress.hold();
            status.renewing();
            LOG.warn("The log is not the one that the views show: they are made again beside those that answer");
            toRenew.run();
        }
    }

    /**
     * Notes that other builds answer.
     *
     * @param contradiction position at which they met two different events, of which they took the first; 0 where there
     *     was none
     */
    synchronized void done(long contradiction) {
        settled = contradiction;
        status.renewed(contradiction);
        done = true;
    }

    /** Notes the same, where another process made the builds. */
    synchronized void doneElsewhere() {
        if (!done) {
            done(0);
        }
    }

    /** Reports where the builds that answer stand. */
    synchronized void tell(long position) {
        if (done) {
            progress.turn(position);
            asked = false;
            done = false;
        } else {
            progress.advance(position);
        }
    }
}

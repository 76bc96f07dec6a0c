package fr.maillage.query.projection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The views are made again because the log is not the one that they show: asked for once, told while it lasts, and told
 * when it is done.
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

    /** Whether two facts at one position were seen, for which nothing was made again yet: which of them is shown? */
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

    /** Others answer. @param contradiction where they met two facts at one position, of which they took the first */
    synchronized void done(long contradiction) {
        settled = contradiction;
        status.renewed(contradiction);
        done = true;
    }

    /** The same, where another process made them. */
    synchronized void doneElsewhere() {
        if (!done) {
            done(0);
        }
    }

    /** Tells where those that answer stand. */
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

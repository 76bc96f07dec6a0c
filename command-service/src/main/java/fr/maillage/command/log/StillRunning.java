package fr.maillage.command.log;

/** A request with the same idempotency key is being answered at this moment. */
public final class StillRunning extends RuntimeException {

    public StillRunning() {
        super("a request with the same idempotency key is running", null, false, false);
    }
}

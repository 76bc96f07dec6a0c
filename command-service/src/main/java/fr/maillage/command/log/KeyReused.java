package fr.maillage.command.log;

/** The idempotency key was used before, for another body. */
public final class KeyReused extends RuntimeException {

    public KeyReused() {
        super("the idempotency key was used with another body", null, false, false);
    }
}

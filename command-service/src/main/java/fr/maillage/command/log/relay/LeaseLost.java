package fr.maillage.command.log.relay;

/** Another relay has taken over. */
final class LeaseLost extends Exception {

    LeaseLost() {
        super("another relay has taken over", null, false, false);
    }
}

package fr.maillage.query.projection;

/** Another process moved the views meanwhile: what this one was about to write must not be. */
final class StaleOwnerException extends RuntimeException {

    StaleOwnerException(String message) {
        super(message);
    }
}

package fr.maillage.query.projection;

/** Another process moved the views meanwhile. This one must not write what it was about to write. */
final class StaleOwnerException extends RuntimeException {

    StaleOwnerException(String message) {
        super(message);
    }
}

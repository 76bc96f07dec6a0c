package fr.maillage.query.projection;

/** The stream is of a later log than what was read of it until here: nothing of it may be added to that. */
final class AnotherLogException extends RuntimeException {

    AnotherLogException(String message) {
        super(message);
    }
}

package fr.maillage.query.projection;

/** The stream carries a later log than the records read so far. The two must not be mixed. */
final class AnotherLogException extends RuntimeException {

    AnotherLogException(String message) {
        super(message);
    }
}

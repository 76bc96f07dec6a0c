package fr.maillage.query.projection;

/** What is asked for has not reached the views yet: worth asking again in a moment. */
public final class NotYetException extends RuntimeException {

    public NotYetException(String message) {
        super(message);
    }
}

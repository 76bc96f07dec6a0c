package fr.maillage.query.projection;

/** The views do not show yet what was asked for. The same request may succeed in a moment. */
public final class NotYetException extends RuntimeException {

    public NotYetException(String message) {
        super(message);
    }
}

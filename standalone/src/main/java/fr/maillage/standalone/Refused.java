package fr.maillage.standalone;

/** Maillage cannot start as asked; says why in words for the person at the keyboard (a key of the message bundle). */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String key, Object... details) {
        super(Console.words(key, details));
    }

    /** Why something could not be done, as well as it can be said to a person. */
    static String reason(RuntimeException failure) {
        return failure instanceof Refused && failure.getMessage() != null ? failure.getMessage() : failure.toString();
    }
}

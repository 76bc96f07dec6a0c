package fr.maillage.standalone;

/** One of the processes that Maillage is made of. */
interface Part {

    String name();

    /** Starts it, again after it died too, and returns when it serves. */
    void start();

    boolean isAlive();

    /** Process id of the one that serves. */
    long pid();

    /** Stops it cleanly. */
    void stop();
}

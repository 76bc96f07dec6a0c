package fr.maillage.command.log.append;

/** Is told, on the appender's own thread, what has become durable: it must be quick. */
public interface AppendWatcher {

    /**
     * @param events how many events the batch held
     * @param position the last position that was given out
     */
    void appended(int events, long position);

    /** The log was away, or set back: what was read before may not be what it holds now. */
    void reconnected();
}

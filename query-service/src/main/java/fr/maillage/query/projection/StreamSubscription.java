package fr.maillage.query.projection;

import org.jspecify.annotations.Nullable;

/** The stream that one task reads, while it is open. A wait in it can be ended from any thread. */
final class StreamSubscription {

    private final Streams streams;
    private final String name;
    private volatile @Nullable LogStream stream;

    /** @param name name of the task, as told to Kafka */
    StreamSubscription(Streams streams, String name) {
        this.streams = streams;
        this.name = name;
    }

    /** The stream from that place on. A stream that is already open continues where it is. */
    LogStream open(StreamStatus status, Place from) {
        var already = stream;
        if (already != null) {
            return already;
        }
        var opened = streams.open(name, status, from);
        stream = opened;
        return opened;
    }

    /** Goes back to a place, where a stream is open. */
    void resume(Place from) {
        var open = stream;
        if (open != null) {
            open.resume(from);
        }
    }

    void wakeUp() {
        var open = stream;
        if (open != null) {
            open.wakeUp();
        }
    }

    void close() {
        var open = stream;
        stream = null;
        if (open != null) {
            open.close();
        }
    }
}

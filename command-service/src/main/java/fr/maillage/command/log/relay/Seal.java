package fr.maillage.command.log.relay;

import fr.maillage.wire.Incarnation;
import fr.maillage.wire.StreamKey;

/** What makes records the log's own: which log it is, and the key that proves it. */
record Seal(Incarnation incarnation, StreamKey key) {

    /** Tells it from another, and gives nothing of the key away. */
    String mark() {
        return key.fingerprint() + "/" + incarnation.id();
    }
}

package fr.maillage.command.log.relay;

import org.jspecify.annotations.Nullable;

/** Kafka cannot be reached, or does not take what it is given: the log waits, and nothing is lost. */
final class BrokerAway extends Exception {

    BrokerAway(String why, @Nullable Throwable cause) {
        super(cause == null ? why : why + ": " + cause, cause);
    }
}

package fr.maillage.command.log.relay;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/** Kafka cannot be reached, or does not take what it is given: the log waits, and nothing is lost. */
final class BrokerAway extends Exception {

    private final boolean refusal;

    BrokerAway(String why, @Nullable Throwable cause) {
        this(why, cause, false);
    }

    private BrokerAway(String why, @Nullable Throwable cause, boolean refusal) {
        super(cause == null ? why : why + ": " + cause, cause);
        this.refusal = refusal;
    }

    /** What Kafka refuses to this service is said as that: somebody has to set it right. */
    static BrokerAway because(String otherwise, @Nullable Throwable cause) {
        if (cause instanceof AuthenticationException) {
            return new BrokerAway("Kafka does not let this service in by its name and password", cause, true);
        }
        if (cause instanceof AuthorizationException) {
            return new BrokerAway("Kafka refuses this service a right", cause, true);
        }
        return new BrokerAway(otherwise, cause, false);
    }

    /** Whether Kafka answered, and it answered no. */
    boolean isRefusal() {
        return refusal;
    }
}

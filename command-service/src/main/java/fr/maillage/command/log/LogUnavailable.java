package fr.maillage.command.log;

import org.jspecify.annotations.Nullable;

/**
 * The log cannot be written at this moment: try again soon. Where the outcome is unknown, only the same idempotency key
 * tells whether the action had landed.
 */
public final class LogUnavailable extends RuntimeException {

    private final boolean outcomeUnknown;

    public LogUnavailable(String why, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(why, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Whether the action may have been recorded nevertheless: the log went away between the append and its answer. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}

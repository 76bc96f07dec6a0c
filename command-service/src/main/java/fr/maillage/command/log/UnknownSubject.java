package fr.maillage.command.log;

import java.util.UUID;

/** Nothing is recorded of that subject. */
public final class UnknownSubject extends RuntimeException {

    private final UUID subject;

    public UnknownSubject(UUID subject) {
        super("nothing is recorded of " + subject, null, false, false);
        this.subject = subject;
    }

    public UUID subject() {
        return subject;
    }
}

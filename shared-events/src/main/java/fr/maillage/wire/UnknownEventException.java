package fr.maillage.wire;

/** A record names an event, or a revision of one, that this version does not know. */
public final class UnknownEventException extends RuntimeException {

    private final EventType type;

    public UnknownEventException(EventType type) {
        super("Unknown event " + type.name() + ", revision " + type.revision());
        this.type = type;
    }

    public EventType type() {
        return type;
    }
}

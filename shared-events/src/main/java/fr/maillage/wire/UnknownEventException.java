package fr.maillage.wire;

/** The failure to read a record whose event, or its revision, this version does not know. */
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

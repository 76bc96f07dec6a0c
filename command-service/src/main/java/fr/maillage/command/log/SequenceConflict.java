package fr.maillage.command.log;

/** The subject is not where the caller thinks, or others kept changing it while this action was decided on. */
public final class SequenceConflict extends RuntimeException {

    private final long current;

    /** @param current the last event of the subject; -1 where it has none */
    public SequenceConflict(long current) {
        super("the subject stands at sequence " + current, null, false, false);
        this.current = current;
    }

    public long current() {
        return current;
    }
}

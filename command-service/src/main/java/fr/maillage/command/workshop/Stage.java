package fr.maillage.command.workshop;

/** The stage that a workshop has reached. */
public enum Stage {
    /** The invited structures are being asked. */
    PROPOSED,
    /** Its lead has said that it will take place. */
    CONFIRMED,
    /** It was cancelled. */
    CANCELLED,
    /** It took place. */
    HELD;

    /** Whether nothing more can happen to it. */
    boolean isOver() {
        return this == CANCELLED || this == HELD;
    }
}

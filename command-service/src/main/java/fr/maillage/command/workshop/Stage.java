package fr.maillage.command.workshop;

/** How far a workshop has come. */
public enum Stage {
    /** The structures invited are being asked. */
    PROPOSED,
    /** Its lead has said that it will take place. */
    CONFIRMED,
    /** It was called off. */
    CANCELLED,
    /** It took place. */
    HELD;

    /** Whether nothing more can happen to it. */
    boolean isOver() {
        return this == CANCELLED || this == HELD;
    }
}

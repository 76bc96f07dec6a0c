package fr.maillage.events;

/** The use of digital tools that an action makes possible, as an optional tag on any action. */
public enum Level {
    USE,
    PRODUCE,
    DECIDE
}

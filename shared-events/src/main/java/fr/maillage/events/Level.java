package fr.maillage.events;

/** What an action lets people do with digital tools, as an optional tag on any action. */
public enum Level {
    USE,
    PRODUCE,
    DECIDE
}

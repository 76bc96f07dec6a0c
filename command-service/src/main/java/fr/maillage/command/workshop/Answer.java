package fr.maillage.command.workshop;

/** The answer of an invited structure, for the time and place that are proposed now. */
public enum Answer {
    JOINED,
    DECLINED
}

package fr.maillage.command.workshop;

/** What an invited structure answered, for the time and place that are proposed now. */
public enum Answer {
    JOINED,
    DECLINED
}

package fr.maillage.query.workshop;

/** The answer of an invited structure to the time and place proposed now. */
public enum Answer {
    AWAITED,
    JOINED,
    DECLINED
}

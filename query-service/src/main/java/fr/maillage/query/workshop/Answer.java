package fr.maillage.query.workshop;

/** What an invited structure said to the time and place proposed now. */
public enum Answer {
    AWAITED,
    JOINED,
    DECLINED
}

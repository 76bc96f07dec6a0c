package fr.maillage.query.need;

/** The states of a need on a day. */
public enum NeedStatus {
    OPEN,
    /** Open until a day that is past. No event says so. */
    LAPSED,
    MET,
    WITHDRAWN
}

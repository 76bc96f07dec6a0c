package fr.maillage.query.partnership;

/** The state of a partnership, judged on a day. */
public enum PartnershipStatus {
    /** Waits for answers. */
    PROPOSED,
    /** A partner declined, so that it was never formed. */
    DECLINED,
    FORMED,
    /** Ended, past its last day, or taken back before it was formed. */
    ENDED
}

package fr.maillage.query.partnership;

/** How far a partnership has come, judged on a day. */
public enum PartnershipStatus {
    /** Waits for answers. */
    PROPOSED,
    /** A partner did not agree: it was never formed. */
    DECLINED,
    FORMED,
    /** Over: ended, or past its last day; or taken back before it was formed. */
    ENDED
}

package fr.maillage.command.log.relay;

import fr.maillage.wire.Incarnation;

/**
 * The records of the topic that this relay did not write.
 *
 * @param unproven records that nobody with the key wrote, or of a log of before
 * @param ofAnotherLog records with the key's proof that the log does not have: it is not the log that it was
 * @param latest the latest incarnation among them
 */
record ForeignRecords(boolean unproven, boolean ofAnotherLog, Incarnation latest) {

    /** All of it is the log's, carried twice. */
    static final ForeignRecords NONE = new ForeignRecords(false, false, Incarnation.NONE);

    boolean any() {
        return unproven || ofAnotherLog;
    }

    ForeignRecords and(ForeignRecords more) {
        return new ForeignRecords(
                unproven || more.unproven, ofAnotherLog || more.ofAnotherLog, Incarnation.later(latest, more.latest));
    }
}

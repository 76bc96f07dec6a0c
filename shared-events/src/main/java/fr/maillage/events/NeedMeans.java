package fr.maillage.events;

import java.util.UUID;

/** The record by which a need can be met, or was. */
public record NeedMeans(Kind kind, UUID id) {

    /** The kind of the record. */
    public enum Kind {
        /** A shared resource that is lent. */
        RESOURCE,
        VENUE,
        WORKSHOP,
        /** A shared document. */
        DOCUMENT
    }
}

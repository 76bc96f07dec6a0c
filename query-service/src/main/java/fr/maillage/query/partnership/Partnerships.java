package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipEvent;
import fr.maillage.query.kind.Kind;

/** The partnerships as a kind of record. */
public final class Partnerships {

    public static final Kind KIND =
            new Kind(PartnershipEvent.class, "partnership", "partnerships", "/partenariats/", "title", "proposer");

    private Partnerships() {}
}

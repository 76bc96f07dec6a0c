package fr.maillage.query.venue;

import fr.maillage.events.VenueEvent;
import fr.maillage.query.kind.Kind;

/** The venues as a kind of record. */
public final class Venues {

    public static final Kind KIND = new Kind(VenueEvent.class, "venue", "venues", "/lieux/", "name", "structure_id");

    private Venues() {}
}

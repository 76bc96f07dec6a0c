package fr.maillage.query.workshop;

import fr.maillage.events.WorkshopEvent;
import fr.maillage.query.kind.Kind;

/** The workshops as a kind of record. */
public final class Workshops {

    public static final Kind KIND =
            new Kind(WorkshopEvent.class, "workshop", "workshops", "/ateliers/", "title", "lead");

    private Workshops() {}
}

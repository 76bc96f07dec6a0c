package fr.maillage.query.resource;

import fr.maillage.events.ResourceEvent;
import fr.maillage.query.kind.Kind;

/** The resources as a kind of record. */
public final class Resources {

    public static final Kind KIND =
            new Kind(ResourceEvent.class, "resource", "resources", "/ressources/", "title", "structure");

    private Resources() {}
}

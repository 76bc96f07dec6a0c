package fr.maillage.query.structure;

import fr.maillage.events.StructureEvent;
import fr.maillage.query.kind.Kind;

/** The structures as a kind of record. */
public final class Structures {

    public static final Kind KIND =
            new Kind(StructureEvent.class, "structure", "structures", "/structures/", "name", "id");

    private Structures() {}
}

package fr.maillage.command.venue.imports;

import java.util.List;

/** Whom a file is read to. */
interface Ear {

    /** Takes several drafts, of different venues, together; what became of each, in order. */
    List<Told> hear(List<Draft> drafts);
}

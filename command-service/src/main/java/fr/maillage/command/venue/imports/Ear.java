package fr.maillage.command.venue.imports;

import java.util.List;

/** Whom a file is read to. */
interface Ear {

    /** Takes several drafts, of different venues, together; a fate for each, in order. */
    List<Fate> hear(List<Draft> drafts);
}

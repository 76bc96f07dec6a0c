package fr.maillage.query.search;

import java.util.List;
import java.util.Locale;

/** The kinds of records that are searched, as the API calls them. */
public enum SearchKind {
    STRUCTURE,
    VENUE,
    RESOURCE,
    WORKSHOP,
    PARTNERSHIP,
    NEED;

    /** The names of all kinds, for the documentation. */
    static final String NAMES = "STRUCTURE, VENUE, RESOURCE, WORKSHOP, PARTNERSHIP, NEED";

    /** All kinds in French. */
    static final String IN_FRENCH = "structures, lieux, ressources, ateliers, partenariats et besoins";

    static final List<SearchKind> ALL = List.of(values());

    /** The name of this kind of record in {@code Kinds}. */
    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package fr.maillage.query.search;

import java.util.List;
import java.util.Locale;

/** The kinds of records that are searched, and what each has in SQL where they differ. */
public enum SearchKind {
    STRUCTURE("name", "id"),
    VENUE("name", "structure_id"),
    RESOURCE("title", "structure"),
    WORKSHOP("title", "lead"),
    PARTNERSHIP("title", "proposer");

    static final List<SearchKind> ALL = List.of(values());

    private final String title;
    private final String structure;

    SearchKind(String title, String structure) {
        this.title = title;
        this.structure = structure;
    }

    String projection() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that it goes by. */
    String title() {
        return title;
    }

    /** The column of the structure that answers for it. */
    String structure() {
        return structure;
    }
}

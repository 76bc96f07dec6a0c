package fr.maillage.query.kind;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All kinds of record, one for each vocabulary of the log. */
public record Kinds(List<Kind> all) {

    public Kinds {
        all = List.copyOf(all);
    }

    /** The kind of that name, such as {@code venue}; empty where there is none. */
    public Optional<Kind> named(String name) {
        return all.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /**
     * The path of a record's page.
     *
     * @param name name of the kind, or its plural
     * @throws IllegalArgumentException where no kind has that name
     * @throws IllegalStateException where the kind has no pages
     */
    public String page(String name, UUID id) {
        return all.stream()
                .filter(kind -> kind.name().equals(name) || kind.plural().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind is called " + name))
                .page(id);
    }
}

package fr.maillage.query.kind;

import java.util.List;
import java.util.Optional;

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
     * The path that the addresses of a kind's pages begin with.
     *
     * @param name name of the kind, or its plural
     * @throws IllegalArgumentException where no kind with pages has that name
     */
    public String path(String name) {
        return all.stream()
                .filter(kind -> kind.name().equals(name) || kind.plural().equals(name))
                .flatMap(kind -> Optional.ofNullable(kind.path()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no pages"));
    }
}

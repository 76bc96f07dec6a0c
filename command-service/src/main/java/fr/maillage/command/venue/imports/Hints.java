package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.joining;

import fr.maillage.command.values.Locality;
import fr.maillage.territory.Commune;
import java.util.List;

/** Sentences in French on a commune that was not found: why, and where a person would look next. */
final class Hints {

    private static final int MOST_NAMED = 6;
    private static final String NEXT = " Corrigez, ou donnez le code INSEE.";

    private Hints() {}

    /**
     * The hint where no commune has the name.
     *
     * @param served the communes of the postcode
     * @param elsewhere those that have the name, or had it, at another postcode
     */
    static String none(String name, String postcode, List<Commune> served, List<Commune> elsewhere) {
        var why = served.isEmpty()
                ? "Le code postal %s n'est celui d'aucune commune, et « %s » ne suffit pas à la trouver."
                        .formatted(postcode, name)
                : "« %s » ne désigne pas une commune, et une seule, parmi celles du code postal %s : %s."
                        .formatted(
                                name,
                                postcode,
                                listed(served.stream()
                                        .map(Commune::name)
                                        .sorted()
                                        .toList()));
        var others = elsewhere.stream()
                .map(commune -> " %s a le code postal %s."
                        .formatted(Locality.told(commune), String.join(", ", commune.postcodes())))
                .collect(joining());
        return why + others + NEXT;
    }

    /** The hint where several communes have the name, or had it. */
    static String several(String name, String postcode, List<Commune> found) {
        return "« %s » désigne plusieurs communes du code postal %s : %s.%s"
                .formatted(
                        name,
                        postcode,
                        listed(found.stream().map(Locality::told).sorted().toList()),
                        NEXT);
    }

    private static String listed(List<String> names) {
        return names.stream().limit(MOST_NAMED).collect(joining(", ")) + (names.size() > MOST_NAMED ? "…" : "");
    }
}

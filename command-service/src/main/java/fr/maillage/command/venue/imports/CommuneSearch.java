package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the commune that a name and a postcode mean, as a person would: through articles, « Cedex », names from before a
 * merger and slips of the pen; but only where exactly one of the communes at that postcode fits.
 */
final class CommuneSearch {

    /** @param exact whether the name is the commune's own */
    record Found(Commune commune, boolean exact) {}

    private static final Pattern CEDEX = Pattern.compile("\\bcedex\\b( \\d+)?| arrondissement$");
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d+)(?:er|e|eme)\\b");
    private static final Pattern ARTICLE = Pattern.compile("^(?:le|la|les|l) ");
    private static final int SLIPS = 2;
    private static final int LONG_ENOUGH_FOR_SLIPS = 6;
    private static final int MOST_NAMED = 6;

    private final Territories territories;
    private final Map<String, List<Commune>> parts;

    CommuneSearch(Territories territories) {
        this.territories = territories;
        this.parts = territories.communes().stream()
                .filter(commune -> commune.partOf() != null)
                .collect(groupingBy(commune -> Objects.requireNonNull(commune.partOf())));
    }

    /** The commune meant; empty unless exactly one fits. */
    Optional<Found> find(String name, String postcode) {
        var wanted = key(name);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var served = territories.communesAt(postcode);
        if (served.isEmpty()) {
            // A postcode of its own for large senders (« Cedex ») serves no commune: its first figures still tell
            // where.
            return only(sameName(wanted, postcode).stream()).map(commune -> new Found(commune, false));
        }
        var candidates = Stream.concat(
                        served.stream(),
                        served.stream().flatMap(commune -> parts.getOrDefault(commune.code(), List.of()).stream()))
                .distinct()
                .toList();
        return only(served.stream().filter(commune -> key(commune.name()).equals(wanted)))
                .or(() -> only(candidates.stream()
                        .filter(commune -> key(commune.name()).equals(wanted))))
                .map(commune -> new Found(commune, true))
                .or(() -> alike(wanted, candidates).map(commune -> new Found(commune, false)));
    }

    /** Why nothing was found, and where a person would look next: in French. */
    String hint(String name, String postcode) {
        var served = territories.communesAt(postcode);
        var why = served.isEmpty()
                ? "Le code postal %s n'est celui d'aucune commune, et « %s » ne suffit pas à la trouver."
                        .formatted(postcode, name)
                : "« %s » ne désigne pas une commune, et une seule, parmi celles du code postal %s : %s%s."
                        .formatted(
                                name,
                                postcode,
                                served.stream()
                                        .map(Commune::name)
                                        .sorted()
                                        .limit(MOST_NAMED)
                                        .collect(joining(", ")),
                                served.size() > MOST_NAMED ? "…" : "");
        var elsewhere = sameName(key(name), postcode).stream()
                .map(commune -> " %s (%s) a le code postal %s."
                        .formatted(commune.name(), commune.code(), String.join(", ", commune.postcodes())))
                .collect(joining());
        return why + elsewhere + " Corrigez, ou donnez le code INSEE.";
    }

    /** The name as it is compared with others. */
    static String key(String name) {
        var plain = ORDINAL.matcher(Territories.plain(name)).replaceAll("$1");
        return ARTICLE.matcher(CEDEX.matcher(plain).replaceAll("").strip()).replaceFirst("");
    }

    private static Optional<Commune> alike(String wanted, List<Commune> candidates) {
        return only(having(candidates, key -> key.replace(" ", "").equals(wanted.replace(" ", ""))))
                .or(() -> only(having(candidates, key -> key.startsWith(wanted + " "))))
                .or(() -> longest(having(candidates, key -> wanted.startsWith(key + " "))))
                .or(() -> only(having(candidates, key -> slips(wanted, key))));
    }

    private static Stream<Commune> having(List<Commune> candidates, Predicate<String> key) {
        return candidates.stream().filter(commune -> key.test(key(commune.name())));
    }

    private static Optional<Commune> only(Stream<Commune> found) {
        var few = found.limit(2).toList();
        return few.size() == 1 ? Optional.of(few.getFirst()) : Optional.empty();
    }

    private static Optional<Commune> longest(Stream<Commune> found) {
        return found.max(
                java.util.Comparator.comparingInt(commune -> commune.name().length()));
    }

    /** Communes of full standing with that very name, in the département that the postcode begins with. */
    private List<Commune> sameName(String key, String postcode) {
        var departement = postcode.substring(0, postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2);
        return territories.communes().stream()
                .filter(commune -> commune.partOf() == null)
                .filter(commune -> commune.postcodes().stream().anyMatch(own -> own.startsWith(departement)))
                .filter(commune -> key(commune.name()).equals(key))
                .toList();
    }

    private static boolean slips(String one, String other) {
        return Math.min(one.length(), other.length()) >= LONG_ENOUGH_FOR_SLIPS
                && Math.abs(one.length() - other.length()) <= SLIPS
                && distance(one, other) <= SLIPS;
    }

    /** Levenshtein's: letters to add, drop or change. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (var line = 1; line <= one.length(); line++) {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= other.length(); column++) {
                var change = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, 1 + Math.min(diagonal, row[column - 1]));
            }
        }
        return row[other.length()];
    }
}

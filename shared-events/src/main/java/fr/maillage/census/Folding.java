package fr.maillage.census;

import fr.maillage.territory.Territories;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Texts as they are compared: without case, accents and punctuation, without small words, the usual abbreviations in full. */
final class Folding {

    private static final Set<String> SMALL =
            Set.of("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sur", "sous");

    private static final Map<String, String> IN_FULL = Map.ofEntries(
            Map.entry("all", "allee"),
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("blvd", "boulevard"),
            Map.entry("boul", "boulevard"),
            Map.entry("cdt", "commandant"),
            Map.entry("ch", "chemin"),
            Map.entry("che", "chemin"),
            Map.entry("chem", "chemin"),
            Map.entry("crs", "cours"),
            Map.entry("dr", "docteur"),
            Map.entry("fbg", "faubourg"),
            Map.entry("fg", "faubourg"),
            Map.entry("gal", "general"),
            Map.entry("imp", "impasse"),
            Map.entry("lot", "lotissement"),
            Map.entry("mal", "marechal"),
            Map.entry("pass", "passage"),
            Map.entry("pdt", "president"),
            Map.entry("pl", "place"),
            Map.entry("prof", "professeur"),
            Map.entry("qu", "quai"),
            Map.entry("r", "rue"),
            Map.entry("res", "residence"),
            Map.entry("rte", "route"),
            Map.entry("sq", "square"));

    private Folding() {}

    /** The words that count, in their order. */
    static List<String> words(String text) {
        return Arrays.stream(Territories.plain(text).split(" "))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(word -> IN_FULL.getOrDefault(word, word))
                .toList();
    }

    /** The words of a name, those of its commune left out unless there are no others. */
    static List<String> name(String name, String commune) {
        var words = words(name);
        var own = Set.copyOf(words(commune));
        var telling = words.stream().filter(word -> !own.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    static String joined(Stream<String> words) {
        return String.join(" ", words.toList());
    }
}

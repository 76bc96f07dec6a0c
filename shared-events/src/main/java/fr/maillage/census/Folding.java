package fr.maillage.census;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.maillage.census.Abbreviation.Kind;
import fr.maillage.territory.Territories;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form in which texts are compared: without case, accents, punctuation and small words, and with the usual
 * abbreviations in full.
 */
final class Folding {

    private static final Set<String> SMALL =
            Set.of("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sur", "sous");

    private static final Map<String, String> IN_FULL =
            Abbreviation.of(Kind.STREET).stream().collect(toUnmodifiableMap(Abbreviation::brief, Abbreviation::full));

    private Folding() {}

    /** The words that count in a comparison, in their order. */
    static List<String> words(String text) {
        return Arrays.stream(Territories.plain(text).split(" "))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(word -> IN_FULL.getOrDefault(word, word))
                .toList();
    }

    /** The words of a name, without those of its commune unless there are no others. */
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

package fr.maillage.query.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.maillage.census.Abbreviation;
import fr.maillage.census.Abbreviation.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that are written in several ways and mean the same, after the list of abbreviations. All are in plain letters.
 */
final class Synonyms {

    /** The fewest letters of an acronym written in small letters: two of them begin many words. */
    private static final int PLAIN_ACRONYM = 3;

    /** Words that are in every name. */
    private static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "avec", "c", "ce", "ces", "cet", "cette", "d", "dans", "de", "des", "du", "en", "et", "j",
            "l", "la", "le", "les", "leur", "leurs", "m", "n", "ne", "ou", "par", "pour", "qu", "que", "qui", "s", "sa",
            "ses", "son", "sous", "sur", "t", "un", "une");

    private static final List<Abbreviation> NAMES = Stream.concat(
                    Abbreviation.of(Kind.NAME).stream(),
                    Abbreviation.of(Kind.LABEL).stream()
                            .filter(label -> label.brief().indexOf(' ') < 0))
            .toList();

    private static final Map<String, List<String>> IN_FULL = byBrief(NAMES.stream());
    private static final List<Map.Entry<String, String>> PHRASES = NAMES.stream()
            .map(name -> Map.entry(phrase(Arrays.asList(name.full().split(" "))), name.brief()))
            .toList();
    private static final Map<String, List<String>> WHOLE = byBrief(Abbreviation.of(Kind.WHOLE).stream());
    private static final Set<String> ALONE = Abbreviation.of(Kind.WHOLE).stream()
            .flatMap(one -> Stream.of(one.brief(), one.full()))
            .collect(toSet());
    private static final Map<String, List<String>> WORDS =
            byBrief(Stream.of(Kind.WORD, Kind.FORM).flatMap(kind -> Abbreviation.of(kind).stream()));
    private static final Map<String, List<String>> STREETS = byBrief(Abbreviation.of(Kind.STREET).stream());

    private Synonyms() {}

    static boolean isSmall(String plain) {
        return SMALL.contains(plain);
    }

    /** Whether the word is read as an acronym that the field knows, also in small letters. */
    static boolean isAcronym(String plain) {
        return isAcronym(plain, false);
    }

    /**
     * Whether the word is read as an acronym that the field knows.
     *
     * @param capitals whether it is written in capitals
     */
    static boolean isAcronym(String plain, boolean capitals) {
        return IN_FULL.containsKey(plain) && (capitals || plain.length() >= PLAIN_ACRONYM);
    }

    /** The words of the full forms of an acronym. */
    static Stream<String> inFull(String acronym) {
        return IN_FULL.getOrDefault(acronym, List.of()).stream().flatMap(full -> Stream.of(full.split(" ")));
    }

    /** The acronyms of the full forms among the words of a text, singular or plural. */
    static List<String> briefs(List<String> words) {
        var phrase = phrase(words);
        return PHRASES.stream()
                .filter(one -> phrase.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether the word stands for itself alone, never for its stem or the beginning of another. */
    static boolean standsAlone(String plain) {
        return ALONE.contains(plain);
    }

    /** The word in full: {@code saint} for {@code st}; otherwise the word itself. */
    static String spelledOut(String plain) {
        return WHOLE.getOrDefault(plain, List.of(plain)).getFirst();
    }

    /** Other words for a word in names. */
    static List<String> ofWord(String plain) {
        return WORDS.getOrDefault(plain, List.of());
    }

    /** Other words for a word in addresses. */
    static List<String> ofStreet(String plain) {
        return STREETS.getOrDefault(plain, List.of());
    }

    private static String phrase(List<String> words) {
        return words.stream()
                .filter(word -> !isSmall(word))
                .map(word -> French.of(word).light())
                .collect(java.util.stream.Collectors.joining(" ", " ", " "));
    }

    private static Map<String, List<String>> byBrief(Stream<Abbreviation> some) {
        return some.collect(groupingBy(Abbreviation::brief, mapping(Abbreviation::full, toList())));
    }
}

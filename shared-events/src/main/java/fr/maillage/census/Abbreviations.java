package fr.maillage.census;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.maillage.census.Abbreviation.Kind;
import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The short forms of names that are usual in digital mediation. Names are compared in their short forms: in full,
 * « espace public numérique » would make two names alike that share nothing else.
 */
public final class Abbreviations {

    /** {@code E.P.N.}: letters with a point after each. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\d])\\p{L}(?:\\.\\s?\\p{L}(?![\\p{L}\\d'’])){1,9}");

    private static final Map<String, String> WORDS =
            Abbreviation.of(Kind.WORD).stream().collect(toUnmodifiableMap(Abbreviation::brief, Abbreviation::full));

    /** {@code e p n}: a short form of more than two letters, written apart. Two letters could mean anything. */
    private static final List<Map.Entry<String, String>> SPACED = Abbreviation.of(Kind.NAME).stream()
            .filter(one -> one.brief().length() > 2)
            .map(one -> whole(one.brief(), String.join(" ", one.brief().split(""))))
            .toList();

    private static final List<Map.Entry<String, String>> IN_FULL = Stream.concat(
                    Abbreviation.of(Kind.NAME).stream().map(one -> whole(one.brief(), one.full())),
                    Abbreviation.of(Kind.LABEL).stream().map(one -> whole(one.full(), one.brief())))
            .toList();

    private Abbreviations() {}

    /** A name without points between initials: {@code E.P.N.} as {@code EPN}. */
    public static String joined(String name) {
        return INITIALS.matcher(name)
                .replaceAll(initials -> initials.group().replace(".", "").replace(" ", ""));
    }

    /** The words of a name, without small words, each in its short form where it has one. */
    static String brief(String name) {
        var plain = replaced(Territories.plain(joined(name)), SPACED);
        var words = Folding.words(plain).stream().map(word -> WORDS.getOrDefault(word, word));
        return replaced(Folding.joined(words), IN_FULL);
    }

    private static String replaced(String words, List<Map.Entry<String, String>> all) {
        var text = padded(words);
        for (var one : all) {
            text = text.replace(one.getValue(), one.getKey());
        }
        return text.strip();
    }

    private static Map.Entry<String, String> whole(String brief, String full) {
        return Map.entry(padded(brief), padded(full));
    }

    /** The words between spaces, so that only whole words are found. */
    private static String padded(String words) {
        return " " + words + " ";
    }
}

package fr.maillage.query.reading;

import fr.maillage.census.Abbreviations;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A piece of text without a gap: {@code d'}, {@code Saint-Omer}, {@code E.P.N.}
 *
 * @param words one word, or those between hyphens: in small letters, with their accents
 * @param capitals whether it is written in capitals among words that are not
 */
record Token(List<String> words, boolean capitals) {

    /** Most letters of a word that are kept. Longer ones are no words, and an index can hold only so much. */
    private static final int LONGEST = 60;

    /** Inclusive endings: {@code connecté·e·s}, {@code habitant(e)s}. */
    private static final Pattern INCLUSIVE = Pattern.compile("(?<=\\p{L})(?:(?:[·•]\\p{L}+)+|\\(\\p{Ll}{1,5}\\)s?)");

    /** An acronym with spaces in it: {@code e p n}. */
    private static final Pattern SPACED = Pattern.compile("(?<![\\p{L}\\d'’])\\p{L}(?: \\p{L}(?![\\p{L}\\d'’])){2,5}");

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\u2010\\u2011-]+");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011-]+");

    static List<Token> in(String text) {
        var told = INCLUSIVE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        var joined = SPACED.matcher(Abbreviations.joined(told)).replaceAll(Token::joined);
        var shouted = joined.strip().indexOf(' ') > 0 && joined.chars().noneMatch(Character::isLowerCase);
        return GAPS.splitAsStream(joined)
                .map(piece -> new Token(words(piece), !shouted && piece.chars().allMatch(Character::isUpperCase)))
                .filter(token -> !token.words.isEmpty())
                .toList();
    }

    /** The words joined into one. */
    String whole() {
        return String.join("", words);
    }

    private static String joined(MatchResult spaced) {
        var letters = spaced.group().replace(" ", "");
        return Synonyms.isAcronym(letters.toLowerCase(Locale.ROOT)) ? letters : spaced.group();
    }

    private static List<String> words(String piece) {
        return Arrays.stream(HYPHENS.split(piece))
                .map(word -> word.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"))
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .filter(word -> !French.of(word).plain().isEmpty())
                .toList();
    }
}

package fr.maillage.census;

import fr.maillage.territory.Territories;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numbers and letters that tell « Salle 2 » from « Salle 3 » and « Salle A » from « Salle B », where the rest is
 * alike.
 *
 * @param told single letters, and numbers without leading zeros; a year 19.. without its century, as in « le 8 mai 45 »
 */
record Marks(Set<String> told) {

    private static final Pattern APART = Pattern.compile("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)| +");
    private static final Pattern ELIDED =
            Pattern.compile("(?<![\\p{L}\\d])\\p{L}['’]|(?<![\\p{L}\\d])[àÀ](?![\\p{L}\\d])");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern ROMAN = Pattern.compile("(?=..)x{0,3}(?:ix|iv|v?i{0,3})");
    private static final Pattern YEAR = Pattern.compile("^19(?=\\d\\d$)");

    /**
     * The parts of an address that do not name the street: its number, which is compared by itself, and parts for the
     * post only.
     */
    private static final Pattern NOT_STREET =
            Pattern.compile("^(?:(?:n|no|numero) ?)?(?:\\d+(?: ?(?:[a-h]|bis|ter|quater))?\\b(?: (?:et|a)\\b)? ?){1,9}"
                    + "|\\b(?:bp|cs|tsa|cedex) ?\\d+\\b|\\b\\d{5}\\b");

    /** Nouns after which a letter tells two things apart. */
    private static final Set<String> LETTERED = Set.of(
            "aile",
            "annexe",
            "atelier",
            "bat",
            "batiment",
            "bloc",
            "bureau",
            "box",
            "entree",
            "escalier",
            "espace",
            "groupe",
            "hall",
            "niveau",
            "pavillon",
            "pole",
            "porte",
            "salle",
            "section",
            "site",
            "zone");

    Marks {
        told = Set.copyOf(told);
    }

    /** The marks of a name as it is written. */
    static Marks of(String name) {
        return among(plain(name));
    }

    /** The marks of an address's street: of {@code 12 rue du 8 mai 1945} those of the date. */
    static Marks ofStreet(String address) {
        return among(NOT_STREET.matcher(plain(address)).replaceAll(""));
    }

    private static String plain(String text) {
        return Territories.plain(ELIDED.matcher(text).replaceAll(" "));
    }

    private static Marks among(String text) {
        var words = APART.split(text.strip());
        var told = new HashSet<String>();
        for (var next = 0; next < words.length; next++) {
            var word = words[next];
            if (NUMBER.matcher(word).matches()) {
                told.add(LEADING_ZEROS
                        .matcher(YEAR.matcher(word).replaceFirst(""))
                        .replaceFirst(""));
            } else if (ROMAN.matcher(word).matches()) {
                told.add(Integer.toString(value(word)));
            } else if (LETTER.matcher(word).matches() && isMark(words, next)) {
                told.add(word);
            }
        }
        return new Marks(told);
    }

    /**
     * Whether they tell two things apart. A thing with more marks may be the same one: « Rue du 11 novembre (1918) ».
     */
    boolean differFrom(Marks other) {
        return !told.containsAll(other.told) && !other.told.containsAll(told);
    }

    /**
     * Whether a letter is a mark: at the end, beside a number, or after a noun of {@link #LETTERED}. Other letters are
     * initials, and the e of « 3e » is no mark.
     */
    private static boolean isMark(String[] words, int at) {
        if (at > 0 && NUMBER.matcher(words[at - 1]).matches()) {
            return !"e".equals(words[at]);
        }
        return at > 0 && (at == words.length - 1 || LETTERED.contains(words[at - 1]));
    }

    private static int value(String roman) {
        var value = 0;
        var before = 0;
        for (var letter : new StringBuilder(roman).reverse().toString().toCharArray()) {
            var one = letter == 'x' ? 10 : letter == 'v' ? 5 : 1;
            value += one < before ? -one : one;
            before = one;
        }
        return value;
    }
}

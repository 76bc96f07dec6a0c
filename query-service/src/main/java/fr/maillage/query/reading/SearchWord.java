package fr.maillage.query.reading;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One word of a search, as PostgreSQL compares it with the {@link Vocabulary} of records. It is found by the words that
 * begin with it and by its stems. An acronym and « saint » are found by themselves alone: {@code caf} is not the
 * beginning of <i>café</i>, nor {@code saint} of <i>sainte</i>.
 *
 * @param plain the word without accents, « saint » in full
 * @param entire whether it is a whole word, and not the beginning of another
 * @param query the word as a {@code tsquery}, for {@code @@}
 */
public record SearchWord(String plain, boolean entire, String query) {

    /** Most letters of a word in capitals that counts as an acronym, also where the field knows none. */
    private static final int ACRONYM = 4;

    /** A SIREN or SIRET, written in groups. */
    private static final Pattern GROUPS = Pattern.compile("\\b\\d{3}[ .]\\d{3}[ .]\\d{3}(?:[ .]?\\d{5})?\\b");

    /** The words of a search, each once, without articles and the like; none where there are no others. */
    public static List<SearchWord> telling(String asked) {
        return read(asked, false);
    }

    /**
     * The words of a search, where articles count if there is nothing else: they may be the beginning of a word being
     * typed.
     */
    public static List<SearchWord> in(String asked) {
        var telling = telling(asked);
        return telling.isEmpty() ? read(asked, true) : telling;
    }

    /** The query for records that have all the words, for {@code @@}; empty where there are no words. */
    public static Optional<String> all(List<SearchWord> words) {
        return words.stream().map(SearchWord::query).reduce((one, other) -> one + " & " + other);
    }

    /**
     * Whether a name has the word.
     *
     * @param name plain, « saint » in full
     */
    public boolean isIn(String name) {
        return (" " + name + " ").contains(" " + plain + (entire ? " " : ""));
    }

    private static List<SearchWord> read(String asked, boolean small) {
        var joined = GROUPS.matcher(asked).replaceAll(number -> number.group().replaceAll("[ .]", ""));
        return Token.in(joined).stream()
                .flatMap(token -> of(token, small).stream())
                .distinct()
                .toList();
    }

    private static Optional<SearchWord> of(Token token, boolean small) {
        var words = token.words().stream()
                .filter(word -> small
                        || token.words().size() > 1
                        || !Synonyms.isSmall(French.of(word).plain()))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var plain = words.stream()
                .map(word -> Synonyms.spelledOut(French.of(word).plain()))
                .toList();
        var entire = words.size() == 1 && isEntire(plain.getFirst(), token.capitals());
        var parts = words.stream().map(word -> one(word, token.capitals())).collect(joining(" & ", "(", ")"));
        return Optional.of(new SearchWord(
                String.join(" ", plain),
                entire,
                words.size() == 1 ? parts : "(" + parts + " | " + inOne(token, String.join("", plain)) + ")"));
    }

    private static boolean isEntire(String plain, boolean capitals) {
        return Synonyms.standsAlone(plain)
                || Synonyms.isAcronym(plain, capitals)
                || capitals && plain.length() <= ACRONYM;
    }

    private static String one(String word, boolean capitals) {
        var plain = Synonyms.spelledOut(French.of(word).plain());
        if (Synonyms.standsAlone(plain) || Synonyms.isAcronym(plain, capitals)) {
            return exactly(plain);
        }
        var others = new ArrayList<String>();
        others.add(isEntire(plain, capitals) ? exactly(plain) : beginning(plain));
        French.of(word).stems().forEach(stem -> others.add(exactly(stem)));
        Stream.of(Synonyms.ofWord(plain), Synonyms.ofStreet(plain))
                .forEach(some -> some.forEach(other -> {
                    others.add(exactly(other));
                    French.of(other).stems().forEach(stem -> others.add(exactly(stem)));
                }));
        return either(others);
    }

    /** The words between hyphens as one word: {@code Cyber-base} as others write {@code Cyberbase}. */
    private static String inOne(Token token, String plain) {
        var others = new ArrayList<String>();
        others.add(beginning(plain));
        French.of(token.whole()).stems().forEach(stem -> others.add(exactly(stem)));
        return either(others);
    }

    private static String either(List<String> some) {
        return some.stream().distinct().collect(joining(" | ", "(", ")"));
    }

    private static String exactly(String lexeme) {
        return "'" + lexeme + "'";
    }

    private static String beginning(String lexeme) {
        return exactly(lexeme) + ":*";
    }
}

package fr.maillage.query.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * The forms that a French word has in common with others, whatever their gender, number and verb form. Accents are
 * taken away after the stem: before it, <i>connectée</i> keeps an e that <i>connecté</i> loses.
 *
 * @param plain its letters and figures without accents
 * @param light one stem, by which phrases are compared
 * @param stems stems, marked so that they are not taken for words. Of two words that have one in common, one is a form
 *     of the other. There are three ways to find them, because none holds alone: Snowball knows verbs but wants
 *     accents, the light stemmer does without them but knows few verbs, and both spoil short words.
 */
record French(String plain, String light, Set<String> stems) {

    /** The fewest letters of a stem. A shorter one is the whole of another word: <i>caf</i> of <i>café</i>. */
    private static final int SHORTEST_STEM = 4;

    private static final int WORDS_KEPT = 20_000;

    private static final Predicate<String> LETTERS = Pattern.compile("[a-z]+").asMatchPredicate();
    private static final Pattern PLURAL = Pattern.compile("(?<=[a-z]{2})[sx]$");
    private static final Pattern FEMININE_E = Pattern.compile("(?<=[a-z]e)e$|(?<=ier)e$");
    private static final Pattern FEMININE_OF_F = Pattern.compile("(?<=i|eu)ve$");

    private static final Cache<String, French> KNOWN =
            Caffeine.newBuilder().maximumSize(WORDS_KEPT).build();

    /**
     * The forms of a word.
     *
     * @param word word in small letters, with its accents if it was written with them
     */
    static French of(String word) {
        return KNOWN.get(word, French::read);
    }

    private static French read(String word) {
        var plain = Words.plain(word).replace(" ", "");
        if (!LETTERS.test(plain)) {
            return new French(plain, plain, Set.of());
        }
        var masculine = masculine(plain);
        var stems = new TreeSet<String>();
        stems.add("=m" + masculine);
        add(stems, "=l", lightly(word));
        add(stems, "=l", lightly(masculine));
        add(stems, "=s", snowball(word));
        return new French(plain, lightly(plain), stems);
    }

    private static void add(Set<String> stems, String mark, String stem) {
        if (stem.length() >= SHORTEST_STEM) {
            stems.add(mark + stem);
        }
    }

    /**
     * The masculine singular of a word: {@code connectees} gives {@code connecte}, {@code premieres} {@code premier},
     * {@code actives} {@code actif}.
     */
    private static String masculine(String plain) {
        var single = PLURAL.matcher(plain).replaceFirst("");
        var bare = FEMININE_E.matcher(single).replaceFirst("");
        return FEMININE_OF_F.matcher(bare).replaceFirst("f");
    }

    private static String lightly(String word) {
        var letters = word.toCharArray();
        return Words.plain(new String(letters, 0, new FrenchLightStemmer().stem(letters, letters.length)));
    }

    private static String snowball(String word) {
        var stemmer = new FrenchStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return Words.plain(stemmer.getCurrent());
    }
}

package fr.maillage.query.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as people search for them: without accents, case or punctuation. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

    private Words() {}

    /** The plain form of a text: {@code mediatheque d hirson} for {@code Médiathèque d'Hirson}. */
    public static String plain(String text) {
        var letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var lower = letters.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return NOT_WORD.matcher(lower).replaceAll(" ").strip();
    }
}

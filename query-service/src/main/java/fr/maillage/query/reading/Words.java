package fr.maillage.query.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as people look for them: without accents, case nor punctuation. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

    private Words() {}

    /** {@code Médiathèque d'Hirson} as {@code mediatheque d hirson}. */
    public static String plain(String text) {
        var letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var lower = letters.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return NOT_WORD.matcher(lower).replaceAll(" ").strip();
    }
}

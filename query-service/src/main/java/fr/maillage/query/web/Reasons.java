package fr.maillage.query.web;

import fr.maillage.query.reading.Language;
import java.util.stream.Stream;

/** Says in the language of the page why something was not done or shown: services say it in French, beside a code. */
public final class Reasons {

    private Reasons() {}

    /** @param french what was said, as pages write French or not */
    public static String words(String code, String french) {
        var written = french.replace('\'', '’');
        return Language.current().equals(Language.ALL.getFirst()) ? written : translated(code, written);
    }

    /** The first word of a code is what it is about, the rest a fault that others may have too; the last may say it all. */
    private static String translated(String code, String otherwise) {
        var sentences = Language.bundle("refusals");
        return Stream.of(code, code.substring(code.indexOf('.') + 1), code.substring(code.lastIndexOf('.') + 1))
                .map(word -> "refusal." + word)
                .filter(sentences::containsKey)
                .findFirst()
                .map(sentences::getString)
                .orElse(otherwise);
    }
}

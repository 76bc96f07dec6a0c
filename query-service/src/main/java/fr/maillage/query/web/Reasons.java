package fr.maillage.query.web;

import fr.maillage.query.reading.Language;
import java.util.stream.Stream;

/** The reasons for a refusal, in the language of the page. The services give them in French, beside a code. */
public final class Reasons {

    private Reasons() {}

    /**
     * The reason in words.
     *
     * @param french the text of the service, whose apostrophes pages write as ’
     */
    public static String words(String code, String french) {
        var written = french.replace('\'', '’');
        return Language.current().equals(Language.ALL.getFirst()) ? written : translated(code, written);
    }

    /**
     * The translation by code: of the whole code, else without its first word, else of its last word. The first word
     * names what the code is about; the rest is a fault that others may share.
     */
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

package fr.maillage.query.page.form;

import fr.maillage.query.reading.Language;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Says what the command side refuses, which speaks French, in the language of the page: by its codes. */
final class Refusals {

    private Refusals() {}

    /** @param message name of the French sentence in what was said */
    static String words(JsonNode said, String message) {
        // As the pages write French.
        var french = said.path(message).asString().replace('\'', '’');
        return Language.current().equals(Language.ALL.getFirst())
                ? french
                : translated(said.path("code").asString(), french);
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

package fr.maillage.command.action;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The error of a JSON value whose type is not that of its field: the type expected, and the type sent. */
public final class WrongType {

    private WrongType() {}

    /**
     * Adds the error. The result is always null.
     *
     * @param expected the beginning of the sentence, such as {@code Un nombre est attendu}
     */
    public static @Nullable Object say(JsonNode sent, String expected, String path, ValidationErrors errors) {
        var found =
                switch (sent.getNodeType()) {
                    case STRING -> "un texte entre guillemets";
                    case NUMBER -> "un nombre";
                    case BOOLEAN, NULL -> sent.toString();
                    case ARRAY -> "une liste";
                    default -> "un objet";
                };
        return say(expected + ", et non " + found + ".", path, errors);
    }

    static @Nullable Object say(String message, String path, ValidationErrors errors) {
        errors.malformed(path, "field.type", message);
        return null;
    }
}

package fr.maillage.command.action;

import fr.maillage.command.Message;
import fr.maillage.command.Reason;
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
    public static @Nullable Object say(JsonNode sent, Reason expected, String path, ValidationErrors errors) {
        var found =
                switch (sent.getNodeType()) {
                    case STRING -> ActionReason.TEXT_SENT.with();
                    case NUMBER -> ActionReason.NUMBER_SENT.with();
                    case BOOLEAN, NULL -> Message.worded(sent.toString());
                    case ARRAY -> ActionReason.LIST_SENT.with();
                    default -> ActionReason.OBJECT_SENT.with();
                };
        errors.malformed(path, ActionReason.WRONG_TYPE, expected, found);
        return null;
    }
}

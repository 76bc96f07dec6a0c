package fr.maillage.command.action;

import fr.maillage.command.Message;
import fr.maillage.command.values.Wording;
import fr.maillage.time.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reader of a JSON text as the value it stands for: itself, an id, a day, a moment, or one of a closed list. */
final class ScalarReader {

    private ScalarReader() {}

    /** The value; null, with an error, where it cannot be read. */
    static @Nullable Object read(Class<?> type, String text, String path, ValidationErrors errors) {
        if (text.length() > Wording.LONGEST) {
            errors.wrong(path, Wording.tooLong(text.length(), Wording.LONGEST));
            return null;
        }
        if (type == String.class) {
            return text;
        }
        var word = text.strip();
        if (word.isEmpty()) {
            return null;
        }
        try {
            return value(type, word);
        } catch (DateTimeException | IllegalArgumentException notOne) {
            errors.wrong(path, violation(type, word));
            return null;
        }
    }

    private static Object value(Class<?> type, String word) {
        if (type == LocalDate.class) {
            return WrittenTime.day(word);
        }
        if (type == Instant.class) {
            return WrittenTime.moment(word);
        }
        return type == UUID.class ? uuid(word) : constant(type, word);
    }

    private static UUID uuid(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("shortened");
        }
        return id;
    }

    /** The constant of that name, in upper or lower case. */
    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Message violation(Class<?> type, String word) {
        if (type == LocalDate.class) {
            return ActionReason.DATE_MALFORMED.with();
        }
        if (type == Instant.class) {
            return ActionReason.MOMENT_MALFORMED.with();
        }
        return type == UUID.class
                ? ActionReason.ID_MALFORMED.with()
                : ActionReason.CHOICE_UNKNOWN.with(Wording.excerpt(word), names(type));
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}

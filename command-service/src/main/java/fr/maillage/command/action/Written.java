package fr.maillage.command.action;

import fr.maillage.command.values.Fault;
import fr.maillage.command.values.Wording;
import fr.maillage.time.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a text of JSON stands for: itself, an id, a day, a moment, or one of a closed list. */
final class Written {

    private Written() {}

    /** The value; null, with a finding, where it cannot be read. */
    static @Nullable Object as(Class<?> type, String text, String path, Findings findings) {
        if (text.length() > Wording.LONGEST) {
            findings.wrong(path, Wording.tooLong(text.length(), Wording.LONGEST));
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
            findings.wrong(path, fault(type, word));
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

    /** In any case: what is recorded is the constant. */
    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Fault fault(Class<?> type, String word) {
        if (type == LocalDate.class) {
            return new Fault("date.malformed", "Une date est attendue, comme 2026-06-30.");
        }
        if (type == Instant.class) {
            return new Fault(
                    "moment.malformed",
                    "Une date et une heure sont attendues, comme 2026-06-30T14:00 (heure de Paris) ou 2026-06-30T12:00:00Z.");
        }
        return type == UUID.class
                ? new Fault("id.malformed", "Un identifiant (UUID) est attendu.")
                : new Fault(
                        "choice.unknown",
                        "« " + Wording.excerpt(word) + " » n'est pas possible ici. Valeurs : " + names(type) + ".");
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}

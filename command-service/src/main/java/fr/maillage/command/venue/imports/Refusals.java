package fr.maillage.command.venue.imports;

import fr.maillage.command.Refusal;
import java.util.List;

/** The refusals of a whole file, before any of its lines counts. */
final class Refusals {

    private Refusals() {}

    /** The refusal of a file that cannot be understood. */
    static Refusal file(String code, String message) {
        return new Refusal(code, message, List.of(), Refusal.Kind.MALFORMED);
    }

    /** The refusal of a file that is larger than one request may be. */
    static Refusal tooLarge(String message) {
        return new Refusal("import.file.too-large", message, List.of(), Refusal.Kind.TOO_LARGE);
    }
}

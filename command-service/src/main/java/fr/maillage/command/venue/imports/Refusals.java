package fr.maillage.command.venue.imports;

import fr.maillage.command.Refusal;
import java.util.List;

/** Why a whole file is turned away, before any of its lines counts. */
final class Refusals {

    private Refusals() {}

    /** The file cannot be understood. */
    static Refusal file(String code, String message) {
        return new Refusal(code, message, List.of(), Refusal.Kind.MALFORMED);
    }

    /** The file is larger than what one request may bring. */
    static Refusal tooLarge(String message) {
        return new Refusal("import.file.too-large", message, List.of(), Refusal.Kind.TOO_LARGE);
    }
}

package fr.maillage.command.venue.imports;

import fr.maillage.command.Reason;
import fr.maillage.command.Refusal;

/** The refusals of a whole file, before any of its lines counts. */
final class Refusals {

    private Refusals() {}

    /** The refusal of a file that cannot be understood. */
    static Refusal file(Reason reason, Object... args) {
        return Refusal.of(Refusal.Kind.MALFORMED, reason, args);
    }

    /** The refusal of a file that is larger than one request may be. */
    static Refusal tooLarge(Reason reason) {
        return Refusal.of(Refusal.Kind.TOO_LARGE, reason);
    }
}

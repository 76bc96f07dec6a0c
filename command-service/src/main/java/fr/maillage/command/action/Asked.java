package fr.maillage.command.action;

import fr.maillage.command.log.Caller;
import fr.maillage.command.values.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the body of an action.
 *
 * @param id the subject
 * @param part the part of the subject that is spoken of, or a fresh id where the action begins one; the subject itself
 *     where no part is
 * @param at when it is asked, in Europe/Paris: what a day means where none is given
 * @param caller who asks
 * @param findings where everything wrong with the body is told
 */
public record Asked(UUID id, UUID part, ZonedDateTime at, Caller caller, Findings findings) {

    private static final int REASON_CHARACTERS = 500;

    /** The same, of another subject. */
    Asked of(UUID subject) {
        return new Asked(subject, subject, at, caller, findings);
    }

    /** The same, of one of the subject's parts. */
    Asked about(UUID thatPart) {
        return new Asked(id, thatPart, at, caller, findings);
    }

    public LocalDate today() {
        return at.toLocalDate();
    }

    public Instant now() {
        return at.toInstant();
    }

    public LocalDate orToday(@Nullable LocalDate given) {
        return Objects.requireNonNullElse(given, today());
    }

    /** Why it is asked, in one line that the public may read. */
    public String reason(@Nullable String given) {
        return findings.required("reason", given, "Le motif", text -> Wording.line(text, REASON_CHARACTERS));
    }
}

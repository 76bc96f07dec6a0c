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
 * The context of an action: everything that it depends on beside its body.
 *
 * @param id of the subject
 * @param part id of the part of the subject that the action is about, or a fresh id where it begins one; the subject's
 *     where it is about the whole
 * @param at the time of the request, in Europe/Paris, which gives the day where the body gives none
 * @param caller the account that asks
 * @param errors collects everything wrong with the body
 */
public record ActionContext(UUID id, UUID part, ZonedDateTime at, Caller caller, ValidationErrors errors) {

    /** The same context for another subject. */
    ActionContext of(UUID subject) {
        return new ActionContext(subject, subject, at, caller, errors);
    }

    /** The same context for a part of the subject. */
    ActionContext about(UUID thatPart) {
        return new ActionContext(id, thatPart, at, caller, errors);
    }

    public LocalDate today() {
        return at.toLocalDate();
    }

    public Instant now() {
        return at.toInstant();
    }

    /** The day given; today where it is null. */
    public LocalDate orToday(@Nullable LocalDate given) {
        return Objects.requireNonNullElse(given, today());
    }

    /** The reason given, checked: one line of at most 500 characters, which the public may read. */
    public String reason(@Nullable String given) {
        return errors.required(
                "reason", given, ActionReason.REASON_MISSING, text -> Wording.line(text, Wording.REASON));
    }
}

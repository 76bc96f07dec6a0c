package fr.maillage.command.resource;

import fr.maillage.command.Reason;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.resource.ResourceBodies.Describing;
import fr.maillage.command.values.WebAddress;
import fr.maillage.command.values.Wording;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Strict reader of the parts of a resource and of a reservation: it finds every error and guesses nothing. */
final class ResourceReader {

    /** In characters. */
    private static final int CONDITION = 1_000;
    /** In characters, for a description and for conditions. */
    private static final int PROSE = 5_000;
    /** The most of one resource that may be shared or reserved. */
    private static final int MOST = 10_000;
    /** The longest reservation: a year. */
    private static final Duration LONGEST = Duration.ofDays(366);
    /** The farthest start of a reservation from now: three years. */
    private static final Duration FARTHEST = Duration.ofDays(3 * 366);

    private final CommandLog log;
    private final ReferenceChecks references;

    ResourceReader(CommandLog log, ReferenceChecks references) {
        this.log = log;
        this.references = references;
    }

    /** The present state of a resource; empty where there is none under that id. */
    Optional<Resource> known(UUID id) {
        return log.state(id).filter(Resource.class::isInstance).map(Resource.class::cast);
    }

    /** @param kind of the resource; null where it is not known */
    ResourceProfile profile(Describing body, UUID structure, @Nullable ResourceKind kind, ValidationErrors errors) {
        var venue = references.venue("venueId", body.venueId(), errors);
        var commune = venue.map(premises -> premises.communes().getFirst()).or(() -> references.seat(structure));
        var licence = errors.optional("licence", body.licence(), text -> Wording.line(text, Wording.LINE));
        var link = errors.optional("link", body.link(), WebAddress::check);
        if (kind == ResourceKind.DOCUMENT) {
            present("licence", licence, ResourceReason.LICENCE_MISSING, errors);
            present("link", link, ResourceReason.LINK_MISSING, errors);
        } else if (kind != null) {
            absent("licence", licence, errors);
            absent("link", link, errors);
        }
        return new ResourceProfile(
                errors.required(
                        "title", body.title(), ResourceReason.TITLE_MISSING, text -> Wording.line(text, Wording.LINE)),
                errors.optional("description", body.description(), text -> Wording.prose(text, PROSE)),
                body.venueId(),
                commune.orElse(""),
                errors.optional("conditions", body.conditions(), text -> Wording.prose(text, PROSE)),
                licence,
                link);
    }

    /** The id of the document that another one adapts; null where none is given. */
    @Nullable UUID adapted(@Nullable UUID given, @Nullable ResourceKind kind, ValidationErrors errors) {
        if (given == null) {
            return null;
        }
        if (kind != null && kind != ResourceKind.DOCUMENT) {
            absent("adaptedFrom", given, errors);
        } else if (known(given)
                .filter(one -> one.kind() == ResourceKind.DOCUMENT)
                .isEmpty()) {
            errors.wrong("adaptedFrom", ResourceReason.DOCUMENT_UNKNOWN);
        }
        return given;
    }

    int quantity(@Nullable Integer given, @Nullable ResourceKind kind, ValidationErrors errors) {
        var quantity = Objects.requireNonNullElse(given, 1);
        if (quantity < 1 || quantity > MOST) {
            errors.wrong("quantity", ResourceReason.QUANTITY_RANGE);
        } else if (kind == ResourceKind.DOCUMENT && quantity != 1) {
            errors.wrong("quantity", ResourceReason.DOCUMENT_QUANTITY);
        }
        return quantity;
    }

    /** The period of a reservation. It must not be over, lasts a year at most, and begins within three years. */
    Period period(@Nullable Instant from, @Nullable Instant to, ActionContext context) {
        var errors = context.errors();
        if (from == null) {
            errors.missing("from", ResourceReason.FROM_MISSING);
        }
        if (to == null) {
            errors.missing("to", ResourceReason.TO_MISSING);
        }
        if (from != null
                && from.isBefore(context.at()
                        .toLocalDate()
                        .atStartOfDay(context.at().getZone())
                        .toInstant())) {
            errors.wrong("from", ResourceReason.FROM_PAST);
        } else if (from != null && from.isAfter(context.now().plus(FARTHEST))) {
            errors.wrong("from", ResourceReason.FROM_FAR);
        }
        if (from == null || to == null) {
            return new Period(context.now(), context.now());
        }
        if (!to.isAfter(from)) {
            errors.wrong("to", ResourceReason.TO_BEFORE_FROM);
        } else if (!to.isAfter(context.now())) {
            errors.wrong("to", ResourceReason.TO_PAST);
        } else if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            errors.wrong("to", ResourceReason.TO_FAR);
        }
        return new Period(from, to);
    }

    /** The moment at which something happened; now where none is given. A moment in the future is an error. */
    Instant happened(@Nullable Instant given, ActionContext context) {
        if (given != null && given.isAfter(context.now())) {
            context.errors().wrong("at", ResourceReason.AT_FUTURE);
        }
        return Objects.requireNonNullElse(given, context.now());
    }

    @Nullable String purpose(@Nullable String given, ValidationErrors errors) {
        return errors.optional("purpose", given, text -> Wording.line(text, Wording.REASON));
    }

    @Nullable String reason(@Nullable String given, ValidationErrors errors) {
        return errors.optional("reason", given, text -> Wording.line(text, Wording.REASON));
    }

    @Nullable String condition(@Nullable String given, ValidationErrors errors) {
        return errors.optional("condition", given, text -> Wording.prose(text, CONDITION));
    }

    private static void present(String field, @Nullable String value, Reason missing, ValidationErrors errors) {
        if (value == null) {
            errors.missing(field, missing);
        }
    }

    private static void absent(String field, @Nullable Object value, ValidationErrors errors) {
        if (value != null) {
            errors.wrong(field, field + ".not-document", ResourceReason.NOT_DOCUMENT.with());
        }
    }
}

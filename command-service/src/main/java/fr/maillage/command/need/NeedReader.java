package fr.maillage.command.need;

import fr.maillage.command.HostVenue;
import fr.maillage.command.MultiParty;
import fr.maillage.command.SharedResource;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ActionReason;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.need.NeedBodies.Describing;
import fr.maillage.command.need.NeedBodies.MeansBody;
import fr.maillage.command.need.NeedBodies.MeetBody;
import fr.maillage.command.values.Choices;
import fr.maillage.command.values.Locality;
import fr.maillage.command.values.Wording;
import fr.maillage.events.GroupPurchase;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
import fr.maillage.territory.Territories;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Strict reader of the parts of a need: it finds every error and guesses nothing. */
final class NeedReader {

    /** In characters. */
    private static final int DESCRIPTION = 5_000;
    /** The most that one structure needs or takes. */
    private static final int MOST = 10_000;
    /** The highest minimum of a group purchase. */
    private static final int MOST_TOGETHER = 1_000_000;
    /** In kilometres. */
    private static final int FARTHEST = 500;
    /** The highest price of one: a million euros. */
    private static final int MOST_CENTS = 100_000_000;
    /** The last day of a need from today, in days. */
    private static final int LONGEST = 365;
    /** The most structures by which a need is met. */
    private static final int MOST_HELPERS = 50;

    private final ReferenceChecks references;
    private final Locality locality;

    NeedReader(ReferenceChecks references, Territories territories) {
        this.references = references;
        this.locality = new Locality(territories);
    }

    /** @param structure the one whose need it is: where it gives no commune, that of its seat counts */
    NeedProfile profile(Describing body, UUID structure, ActionContext context) {
        var errors = context.errors();
        var commune = errors.optional("communeCode", body.communeCode(), locality::code);
        return new NeedProfile(
                errors.required(
                        "title", body.title(), NeedReason.TITLE_MISSING, text -> Wording.line(text, Wording.LINE)),
                errors.optional("description", body.description(), text -> Wording.prose(text, DESCRIPTION)),
                commune == null ? references.seat(structure).orElse("") : commune,
                within(body.within(), errors),
                body.from(),
                until(body, context),
                quantity(body.quantity(), errors),
                errors.optional("theme", body.theme(), Choices.THEMES::check),
                purchase(body, errors));
    }

    /** The last day. That it has not passed is for the rules to check: they know whether the same was asked before. */
    private static LocalDate until(Describing body, ActionContext context) {
        var errors = context.errors();
        var until = body.until();
        if (until == null) {
            errors.missing("until", NeedReason.UNTIL_MISSING);
            return context.today();
        }
        if (until.isBefore(context.today())) {
            errors.alsoWrong("until", NeedReason.UNTIL_PAST.with());
        }
        if (until.isAfter(context.today().plusDays(LONGEST))) {
            errors.wrong("until", NeedReason.UNTIL_FAR);
        }
        if (body.from() != null && until.isBefore(body.from())) {
            errors.wrong("until", NeedReason.UNTIL_BEFORE_FROM, body.from());
        }
        return until;
    }

    /** How many; one where no number is given. */
    private static int quantity(@Nullable Integer given, ValidationErrors errors) {
        var quantity = Objects.requireNonNullElse(given, 1);
        if (quantity < 1 || quantity > MOST) {
            errors.wrong("quantity", NeedReason.QUANTITY_RANGE);
        }
        return quantity;
    }

    /** How many a structure takes that joins. It has to say so: others pay for it. */
    int joining(@Nullable Integer given, ValidationErrors errors) {
        if (given == null) {
            errors.missing("quantity", NeedReason.QUANTITY_MISSING);
        }
        return quantity(given, errors);
    }

    private static @Nullable Integer within(@Nullable Integer given, ValidationErrors errors) {
        if (given != null && (given < 1 || given > FARTHEST)) {
            errors.wrong("within", NeedReason.WITHIN_RANGE);
        }
        return given;
    }

    /** The terms of the group purchase; null where there is no minimum, and then no price means anything. */
    private static @Nullable GroupPurchase purchase(Describing body, ValidationErrors errors) {
        var unit = cents("unitPriceCents", body.unitPriceCents(), errors);
        var reference = cents("referencePriceCents", body.referencePriceCents(), errors);
        var minimum = body.minimum();
        if (minimum == null) {
            refuseUngrouped("unitPriceCents", unit, errors);
            refuseUngrouped("referencePriceCents", reference, errors);
            return null;
        }
        if (minimum < 1 || minimum > MOST_TOGETHER) {
            errors.wrong("minimum", NeedReason.MINIMUM_RANGE);
        }
        return new GroupPurchase(minimum, unit, reference);
    }

    private static void refuseUngrouped(String field, @Nullable Integer price, ValidationErrors errors) {
        if (price != null) {
            errors.wrong(field, field + ".not-grouped", NeedReason.PRICE_NOT_GROUPED.with());
        }
    }

    private static @Nullable Integer cents(String field, @Nullable Integer given, ValidationErrors errors) {
        if (given != null && (given < 0 || given > MOST_CENTS)) {
            errors.wrong(field, field + ".range", NeedReason.CENTS_RANGE.with());
        }
        return given;
    }

    NeedMet.How how(MeetBody body, ValidationErrors errors) {
        if (body.how() == null) {
            errors.missing("how", NeedReason.HOW_MISSING);
        }
        return Objects.requireNonNullElse(body.how(), NeedMet.How.OTHER);
    }

    /** The structures that met it: members, each once. */
    List<UUID> by(List<UUID> given, ValidationErrors errors) {
        if (given.size() > MOST_HELPERS) {
            errors.wrong("by", NeedReason.BY_MANY);
            return List.of();
        }
        return references.members("by", given, errors);
    }

    /** How many were met; null where that is left to the rules, which know what is asked for. */
    @Nullable Integer met(MeetBody body, ValidationErrors errors) {
        var quantity = body.quantity();
        if (quantity != null && (quantity < 1 || quantity > MOST_TOGETHER)) {
            errors.wrong("quantity", NeedReason.QUANTITY_RANGE_MET);
        }
        return quantity;
    }

    @Nullable Integer paid(MeetBody body, ValidationErrors errors) {
        refuseUnbought("unitPriceCents", body.unitPriceCents(), body.how(), errors);
        return cents("unitPriceCents", body.unitPriceCents(), errors);
    }

    @Nullable String supplier(MeetBody body, ValidationErrors errors) {
        refuseUnbought("supplier", body.supplier(), body.how(), errors);
        return errors.optional("supplier", body.supplier(), text -> Wording.line(text, Wording.LINE));
    }

    private static void refuseUnbought(
            String field, @Nullable Object value, NeedMet.@Nullable How how, ValidationErrors errors) {
        if (value != null && how != null && how != NeedMet.How.PURCHASE) {
            errors.wrong(field, field + ".not-purchase", NeedReason.NOT_PURCHASE.with());
        }
    }

    @Nullable String text(@Nullable String given, ValidationErrors errors) {
        return errors.optional("text", given, text -> Wording.prose(text, Wording.REASON));
    }

    /** What a structure offers to help with: a record that is its own, and that it can still offer. */
    @Nullable NeedMeans offered(@Nullable MeansBody given, UUID structure, ActionContext context) {
        var means = means("with", given, structure, context.errors());
        if (means != null) {
            find(means, structure)
                    .flatMap(found -> objection(found, structure, context))
                    .ifPresent(objection -> context.errors().wrong("with.id", objection));
        }
        return means;
    }

    private static Optional<NeedReason> objection(Object found, UUID structure, ActionContext context) {
        return switch (found) {
            case SharedResource resource ->
                objection(resource.isOf(structure), !resource.isShared(), NeedReason.RESOURCE_WITHDRAWN);
            case HostVenue venue ->
                objection(
                        structure.equals(venue.carrier()), venue.isClosedOn(context.today()), NeedReason.VENUE_CLOSED);
            case MultiParty workshop ->
                objection(workshop.isPreparedBy(structure), workshop.isOver(context.now()), NeedReason.WORKSHOP_OVER);
            default -> Optional.empty();
        };
    }

    private static Optional<NeedReason> objection(boolean own, boolean gone, NeedReason why) {
        if (!own) {
            return Optional.of(NeedReason.MEANS_OTHER);
        }
        return gone ? Optional.of(why) : Optional.empty();
    }

    /** The record by which a need can be met, or was; null where none is named, or, with an error, where it is unknown. */
    @Nullable NeedMeans means(String field, @Nullable MeansBody given, UUID structure, ValidationErrors errors) {
        if (given == null) {
            return null;
        }
        if (given.kind() == null) {
            errors.missing(field + ".kind", NeedReason.MEANS_KIND_MISSING);
        }
        if (given.id() == null) {
            errors.missing(field + ".id", NeedReason.MEANS_ID_MISSING);
        }
        if (given.kind() == null || given.id() == null) {
            return null;
        }
        var means = new NeedMeans(given.kind(), given.id());
        if (find(means, structure).isEmpty()) {
            errors.wrong(
                    field + ".id",
                    switch (means.kind()) {
                        case RESOURCE -> NeedReason.RESOURCE_UNKNOWN;
                        case VENUE -> ActionReason.VENUE_UNKNOWN;
                        case WORKSHOP -> ActionReason.WORKSHOP_UNKNOWN;
                        case DOCUMENT -> NeedReason.DOCUMENT_UNKNOWN;
                    });
        }
        return means;
    }

    private Optional<?> find(NeedMeans means, UUID structure) {
        return switch (means.kind()) {
            case RESOURCE -> resource(means.id(), structure, false);
            case VENUE -> references.known(means.id(), HostVenue.class, structure);
            case WORKSHOP -> references.known(means.id(), MultiParty.class, structure);
            case DOCUMENT -> resource(means.id(), structure, true);
        };
    }

    private Optional<SharedResource> resource(UUID id, UUID structure, boolean document) {
        return references
                .known(id, SharedResource.class, structure)
                .filter(resource -> resource.isDocument() == document);
    }
}

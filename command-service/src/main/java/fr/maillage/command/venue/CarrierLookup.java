package fr.maillage.command.venue;

import fr.maillage.command.Carrier;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ActionReason;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Rights;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lookup of the registered structures that carry venues. A result stays true: structures never leave the record. */
public final class CarrierLookup {

    private final CommandLog log;

    public CarrierLookup(CommandLog log) {
        this.log = log;
    }

    /**
     * The id of the structure, or of the one acted for; with an error where it is unknown.
     *
     * @throws fr.maillage.command.Refusal where the caller may not act for it
     */
    UUID required(@Nullable UUID given, ActionContext context) {
        var errors = context.errors();
        var structureId = given == null ? context.caller().structure() : given;
        if (structureId == null) {
            errors.missing("structureId", VenueReason.STRUCTURE_MISSING);
            return new UUID(0, 0);
        }
        var seat = carrier(structureId).map(Carrier::communes);
        Rights.checkActsFor(context.caller().actor(), structureId, seat.orElse(List.of()));
        if (seat.isEmpty()) {
            errors.wrong("structureId", ActionReason.STRUCTURE_UNREGISTERED);
        }
        return structureId;
    }

    /** Whether an actor may know that a structure is registered: its own, and those that are or were members. */
    public boolean knows(Actor actor, UUID structure) {
        return !(actor instanceof Actor.Member member)
                || member.own().contains(structure)
                || carrier(structure).filter(Carrier::wasMember).isPresent();
    }

    /** INSEE codes of the communes of a structure's seat; none where the structure is unknown. */
    public List<String> seat(UUID structure) {
        return carrier(structure).map(Carrier::communes).orElse(List.of());
    }

    private Optional<Carrier> carrier(UUID structure) {
        return log.state(structure).filter(Carrier.class::isInstance).map(Carrier.class::cast);
    }

    /**
     * The id of the structure that a declaration names by its id or its pivot, which must agree, or of the one acted
     * for; with an error where none is found.
     *
     * @throws fr.maillage.command.Refusal where the caller may not act for it
     */
    UUID required(@Nullable UUID given, @Nullable String pivot, ActionContext context) {
        var errors = context.errors();
        var holder = pivot == null
                ? null
                : log.holder(Carrier.pivot(pivot))
                        .filter(one -> knows(context.caller().actor(), one))
                        .orElse(null);
        var structureId = given == null && holder == null ? context.caller().structure() : given;
        if (structureId != null) {
            var carrier = required(structureId, context);
            if (holder != null && !holder.equals(structureId)) {
                errors.wrong("pivot", VenueReason.PIVOT_OTHER);
            }
            return carrier;
        }
        if (pivot == null) {
            errors.missing("structureId", VenueReason.CARRIER_OR_PIVOT_MISSING);
        } else if (holder == null) {
            errors.missing("structureId", VenueReason.PIVOT_UNREGISTERED, pivot);
        }
        return Objects.requireNonNullElse(holder, new UUID(0, 0));
    }
}

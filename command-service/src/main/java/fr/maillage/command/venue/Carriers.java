package fr.maillage.command.venue;

import fr.maillage.command.Carrier;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Rights;
import fr.maillage.command.values.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the registered structure that carries a venue. Structures never leave the record, so what is found stays true. */
public final class Carriers {

    private final CommandLog log;

    public Carriers(CommandLog log) {
        this.log = log;
    }

    /** The structure of that id, or the one acted for. */
    UUID required(@Nullable UUID given, ActionContext context) {
        var errors = context.errors();
        var structureId = given == null ? context.caller().structure() : given;
        if (structureId == null) {
            errors.missing("structureId", "La structure qui porte le lieu est obligatoire.");
            return new UUID(0, 0);
        }
        var seat = carrier(structureId).map(Carrier::communes);
        Rights.checkActsFor(context.caller().actor(), structureId, seat.orElse(List.of()));
        if (seat.isEmpty()) {
            errors.wrong(
                    "structureId",
                    new Violation("structure.unknown", "Aucune structure enregistrée n'a cet identifiant."));
        }
        return structureId;
    }

    /** Whether a caller may know that a structure is in the record: its own, and those that all members know of. */
    public boolean knows(Actor actor, UUID structure) {
        return !(actor instanceof Actor.Member member)
                || member.own().contains(structure)
                || carrier(structure).filter(Carrier::wasMember).isPresent();
    }

    /** INSEE codes of the communes of its seat; none where it is unknown. */
    public List<String> seat(UUID structure) {
        return carrier(structure).map(Carrier::communes).orElse(List.of());
    }

    private Optional<Carrier> carrier(UUID structure) {
        return log.state(structure).filter(Carrier.class::isInstance).map(Carrier.class::cast);
    }

    /** The structure that a declaration names, by its id or by its pivot, which must then agree; or the one acted for. */
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
                errors.wrong(
                        "pivot", new Violation("pivot.other", "Ce pivot est celui d'une autre structure enregistrée."));
            }
            return carrier;
        }
        if (holder == null) {
            errors.missing(
                    "structureId",
                    pivot == null
                            ? "La structure qui porte le lieu est obligatoire : son identifiant (structureId), ou le pivot d'une structure enregistrée."
                            : "Aucune structure enregistrée n'a le pivot " + pivot
                                    + ". Enregistrez-la d'abord, ou donnez structureId.");
        }
        return Objects.requireNonNullElse(holder, new UUID(0, 0));
    }
}

package fr.maillage.command.venue;

import fr.maillage.command.Carrier;
import fr.maillage.command.action.Asked;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.values.Fault;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the registered structure that carries a venue. Structures never leave the record, so what is found stays true. */
final class Carriers {

    private final CommandLog log;

    Carriers(CommandLog log) {
        this.log = log;
    }

    /** The structure of that id, or the one acted for. */
    UUID required(@Nullable UUID given, Asked asked) {
        var findings = asked.findings();
        var structureId = given == null ? asked.caller().structure() : given;
        if (structureId == null) {
            findings.missing("structureId", "La structure qui porte le lieu est obligatoire.");
            return new UUID(0, 0);
        }
        if (log.state(structureId).filter(Carrier.class::isInstance).isEmpty()) {
            findings.wrong(
                    "structureId", new Fault("structure.unknown", "Aucune structure enregistrée n'a cet identifiant."));
        }
        return structureId;
    }

    /** The structure that a declaration names, by its id or by its pivot, which must then agree; or the one acted for. */
    UUID required(@Nullable UUID given, @Nullable String pivot, Asked asked) {
        var findings = asked.findings();
        var holder = pivot == null ? null : log.holder(Carrier.pivot(pivot)).orElse(null);
        var structureId = given == null && holder == null ? asked.caller().structure() : given;
        if (structureId != null) {
            var carrier = required(structureId, asked);
            if (holder != null && !holder.equals(structureId)) {
                findings.wrong(
                        "pivot", new Fault("pivot.other", "Ce pivot est celui d'une autre structure enregistrée."));
            }
            return carrier;
        }
        if (holder == null) {
            findings.missing(
                    "structureId",
                    pivot == null
                            ? "La structure qui porte le lieu est obligatoire : son identifiant (structureId), ou le pivot d'une structure enregistrée."
                            : "Aucune structure enregistrée n'a le pivot " + pivot
                                    + ". Enregistrez-la d'abord, ou donnez structureId.");
        }
        return Objects.requireNonNullElse(holder, new UUID(0, 0));
    }
}

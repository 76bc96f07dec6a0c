package fr.maillage.command.resource;

import fr.maillage.command.action.Creation;
import fr.maillage.command.action.Example;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the actions on a reservation: the JSON of each verb, before anything is checked. */
final class ReservationBodies {

    private ReservationBodies() {}

    /** A reservation to be requested: how many, and when. */
    @Schema(name = "Reservation")
    record RequestBody(
            @Schema(
                    description =
                            "Identifiant choisi par l'appelant : la demande peut alors être renvoyée sans risque.")
            @Nullable UUID id,

            @Schema(
                    description = "Structure qui emprunte. Absente : celle de l'en-tête Maillage-Structure.",
                    example = Example.STRUCTURE)
            @Nullable UUID structureId,

            @Schema(
                    description = "Début, compris. Sans décalage horaire : heure de Paris.",
                    example = "{14}T14:00",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Instant from,

            @Schema(
                    description = "Fin, non comprise : une autre réservation peut y commencer. Un an au plus.",
                    example = "{14}T17:00",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Instant to,

            @Schema(description = "Combien. Absent : 1.", example = "2") @Nullable Integer quantity,

            @Schema(description = "Pour quoi faire.", example = "Atelier du mercredi", maxLength = 500) @Nullable String purpose,

            @Schema(description = "Atelier qui en a besoin.") @Nullable UUID workshopId)
            implements Creation {}

    /** The structure that accepts a reservation. */
    @Schema(name = "AcceptationDeReservation")
    record AcceptBody(
            @Schema(description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.") @Nullable UUID structureId) {}

    /** The reason why a reservation is declined or cancelled. */
    @Schema(name = "RefusOuAnnulation")
    record ReasonBody(
            @Schema(description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.") @Nullable UUID structureId,

            @Schema(description = "Motif.", example = "Révision annuelle", maxLength = 500) @Nullable String reason) {}

    /** The new time of a reservation. */
    @Schema(name = "ReportDeReservation")
    record MoveBody(
            @Schema(description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.") @Nullable UUID structureId,

            @Schema(
                    description = "Début, compris. Sans décalage horaire : heure de Paris.",
                    example = "{14}T14:00",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Instant from,

            @Schema(
                    description = "Fin, non comprise : une autre réservation peut y commencer. Un an au plus.",
                    example = "{14}T17:00",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Instant to) {}

    /** The moment of the handover. */
    @Schema(name = "Remise")
    record HandOverBody(
            @Schema(description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.") @Nullable UUID structureId,

            @Schema(description = "Moment de la remise. Absent : maintenant.", example = "{-1}T14:00") @Nullable Instant at) {}

    /** The moment of the return, and the condition of the resource. */
    @Schema(name = "Retour")
    record ReturnBody(
            @Schema(description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.") @Nullable UUID structureId,

            @Schema(description = "Moment du retour. Absent : maintenant.", example = "{-1}T17:00") @Nullable Instant at,

            @Schema(description = "Dans quel état.", example = "Un chargeur manque", maxLength = 1000) @Nullable String condition) {}
}

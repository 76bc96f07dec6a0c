package fr.maillage.command.resource;

import fr.maillage.command.action.Creation;
import fr.maillage.command.action.Example;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to act on a reservation: the JSON of each verb, before anything is checked. */
final class ReservationBodies {

    private ReservationBodies() {}

    /** What is asked for, and when. */
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

    /** Nothing to say but who answers. */
    @Schema(name = "AcceptationDeReservation")
    record AcceptBody(
            @Schema(description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.") @Nullable UUID structureId) {}

    /** Why not, or no longer. */
    @Schema(name = "RefusOuAnnulation")
    record ReasonBody(
            @Schema(description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.") @Nullable UUID structureId,

            @Schema(description = "Motif.", example = "Révision annuelle", maxLength = 500) @Nullable String reason) {}

    /** When instead. */
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

    /** When it was handed over. */
    @Schema(name = "Remise")
    record HandOverBody(
            @Schema(description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.") @Nullable UUID structureId,

            @Schema(description = "Moment de la remise. Absent : maintenant.", example = "{-1}T14:00") @Nullable Instant at) {}

    /** When it came back, and in what state. */
    @Schema(name = "Retour")
    record ReturnBody(
            @Schema(description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.") @Nullable UUID structureId,

            @Schema(description = "Moment du retour. Absent : maintenant.", example = "{-1}T17:00") @Nullable Instant at,

            @Schema(description = "Dans quel état.", example = "Un chargeur manque", maxLength = 1000) @Nullable String condition) {}
}

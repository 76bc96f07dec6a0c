package fr.maillage.command.http;

import fr.maillage.command.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of answers and refusals, as the API's description shows them. A {@code @Nullable} component may be absent.
 */
final class AnswerBodies {

    private AnswerBodies() {}

    /** The body of an accepted action. */
    @Schema(name = "Reponse", description = "L'action est enregistrée, durablement.")
    record Acknowledgement(
            @Schema(description = "Identifiant de ce dont il est question.")
            UUID id,

            @Schema(
                    description =
                            "Rang de la dernière action sur cette fiche, à partir de 0. C'est aussi l'ETag. Absent quand la date nommée d'une série est refusée et que d'autres sont acceptées.",
                    example = "0")
            @Nullable Long sequence,

            @Schema(
                    description =
                            "Position dans l'historique du réseau ; à donner en Maillage-Min-Position pour se relire.",
                    example = "12345")
            long position,

            @Schema(
                    description =
                            "Ce que d'autres lecteurs feront de ce qui est enregistré tel quel : lequel, et ce qui sera exporté à la place. Absent s'il n'y a rien à en dire.")
            @Nullable List<FieldError> warnings,

            @Schema(description = "Pour une série de dates que l'on propose : son identifiant, celui de la première.")
            @Nullable UUID series,

            @Schema(
                    description =
                            "Pour une série de dates seulement : chacune, dans l'ordre où elles ont été proposées. Le reste de la réponse est celui de la première, ou de celle de l'adresse.")
            @Nullable List<AcknowledgedDate> workshops) {}

    /** The outcome of one date of a series. */
    @Schema(name = "ReponseDate")
    record AcknowledgedDate(
            @Schema(description = "Ce que serait le code HTTP si la date était seule.", example = "200")
            int status,

            UUID id,

            @Schema(description = "Rang de la dernière action. Absent d'un refus.") @Nullable Long sequence,

            @Schema(description = "D'un refus : de quoi il s'agit.", example = "Action refusée") @Nullable String title,

            @Schema(description = "D'un refus : une phrase.") @Nullable String detail,

            @Schema(description = "D'un refus : son code.", example = "workshop.cancelled") @Nullable String code,

            @Schema(description = "D'un refus : tous les champs en cause.") @Nullable List<FieldError> errors,

            @Schema(description = "D'un refus 409 : rang actuel de la fiche.") @Nullable Long current) {}

    /** The body of a refusal. */
    @Schema(name = "Probleme", description = "Refus, selon la RFC 9457. Rien n'a été enregistré.")
    record ProblemDocument(
            @Schema(example = "422") int status,

            @Schema(example = "Action refusée") String title,

            @Schema(description = "Une phrase, en français.")
            String detail,

            @Schema(description = "Code stable.", example = "venue.commune.unknown")
            String code,

            @Schema(description = "Tous les champs en cause. Absent quand aucun ne l'est.") @Nullable List<FieldError> errors,

            @Schema(description = "Sur 409 et 412 : rang actuel de la fiche ; -1 quand elle n'existe pas.") @Nullable Long current,

            @Schema(description = "Sur 409 : fiche qui a déjà ce qui est demandé.") @Nullable UUID holder,

            @Schema(description = "Sur 409 : ce qui est déjà pris, par qui que ce soit.") @Nullable List<TakenPeriod> taken,

            @Schema(
                    description =
                            "Sur 409 : réservations promises qui s'y opposent, pour qui les a faites, qui prête, et le hub.")
            @Nullable List<ConflictingReservation> conflicts,

            @Schema(description = "Sur 409 : prochaine période libre de même durée, s'il y en a une.") @Nullable FreePeriod nextFree) {}

    /** A period that is taken, by any structure. */
    @Schema(name = "PeriodePrise")
    record TakenPeriod(
            @Schema(description = "Début, compris.") Instant from,

            @Schema(description = "Fin, non comprise.") Instant to,

            int quantity,

            @Schema(description = "Devrait être rendue : nul ne sait quand sa place sera libre.")
            boolean late) {}

    /** A promised reservation that stands in the way. */
    @Schema(name = "ReservationEnConflit")
    record ConflictingReservation(
            UUID reservationId,

            @Schema(description = "Structure qui emprunte.") UUID structureId,

            @Schema(description = "Début, compris.") Instant from,

            @Schema(description = "Fin, non comprise.") Instant to,

            int quantity,

            @Schema(description = "Devrait être rendue : nul ne sait quand sa place sera libre.")
            boolean late) {}

    /** The next period in which the resource is free. */
    @Schema(name = "PeriodeLibre")
    record FreePeriod(
            @Schema(description = "Début, compris.") Instant from,

            @Schema(description = "Fin, non comprise.") Instant to) {}
}

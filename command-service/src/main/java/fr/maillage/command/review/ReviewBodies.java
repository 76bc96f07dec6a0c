package fr.maillage.command.review;

import fr.maillage.command.action.Creation;
import fr.maillage.command.action.Example;
import fr.maillage.events.MaskGround;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of flags, follow-ups, notes and masks: the JSON of each verb, before anything is checked. */
final class ReviewBodies {

    private ReviewBodies() {}

    /** The flag of an action that needs a second look. */
    @Schema(name = "Signalement")
    record FlagBody(
            @Schema(description = "Identifiant choisi par l'appelant : l'envoi peut alors être renvoyé sans risque.")
            @Nullable UUID id,

            @Schema(
                    description = "Position de l'action dans le journal.",
                    example = "12",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Long position,

            @Schema(
                    description = "Ce qui est à revoir.",
                    example = "L'adresse est celle de la mairie.",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 500)
            @Nullable String reason)
            implements Creation {}

    /** A question to settle with somebody. */
    @Schema(name = "Suivi")
    record FollowUpBody(
            @Schema(description = "Identifiant choisi par l'appelant : l'envoi peut alors être renvoyé sans risque.")
            @Nullable UUID id,

            @Schema(
                    description = "Ce dont il s'agit : l'identifiant d'une structure, d'un lieu ou d'une action.",
                    example = Example.VENUE,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable UUID subject,

            @Schema(
                    description = "La question à régler.",
                    example = "Le lieu est-il encore ouvert le samedi ?",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 2000)
            @Nullable String question)
            implements Creation {}

    /** A note. */
    @Schema(name = "Note")
    record NoteBody(
            @Schema(description = "Identifiant choisi par l'appelant : l'envoi peut alors être renvoyé sans risque.")
            @Nullable UUID id,

            @Schema(description = "Ce dont il s'agit. Absent : le réseau.", example = Example.VENUE) @Nullable UUID subject,

            @Schema(
                    description = "La note. Jamais le nom ni les coordonnées d'une personne.",
                    example = "Présente au comité du 3 mars.",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 2000)
            @Nullable String text)
            implements Creation {}

    /** The mask of words that are no longer to be shown. */
    @Schema(name = "Masque")
    record MaskBody(
            @Schema(description = "Identifiant choisi par l'appelant : l'envoi peut alors être renvoyé sans risque.")
            @Nullable UUID id,

            @Schema(
                    description = "Position, dans le journal, de l'action qui dit ce texte.",
                    example = "1",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Long position,

            @Schema(
                    description =
                            "Où le texte se trouve dans cette action : son champ dans `data`, ou `metadata.reason`. Les autres actions de la même fiche qui disent la même chose au même endroit sont masquées avec elle.",
                    example = "profile.name",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String field,

            @Schema(
                    description =
                            "PERSON : le texte parle d'une personne. COURT : une décision l'impose. MISTAKE : il a été dit par erreur.",
                    example = "PERSON",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable MaskGround ground)
            implements Creation {}

    /** The outcome of a flag or a follow-up. */
    @Schema(name = "Suite")
    record OutcomeBody(
            @Schema(
                    description = "La suite donnée.",
                    example = "Oui, jusqu'à midi : horaires corrigés.",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 2000)
            @Nullable String outcome) {}
}

package fr.maillage.command.partnership;

import fr.maillage.command.action.Creation;
import fr.maillage.command.action.Example;
import fr.maillage.events.PartnershipNature;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the actions on a partnership: the JSON of each verb, before anything is checked. */
final class PartnershipBodies {

    private PartnershipBodies() {}

    /** A whole partnership, to be proposed. */
    @Schema(name = "Partenariat")
    record ProposeBody(
            @Schema(
                    description =
                            "Identifiant choisi par l'appelant : la proposition peut alors être renvoyée sans risque.")
            @Nullable UUID id,

            @Schema(
                    description = "Objet du partenariat, en une ligne.",
                    example = "Parcours d'accueil partagé",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 255)
            @Nullable String title,

            @Schema(
                    description = "Nature : les codes de l'outil national d'activité, en majuscules, et les nôtres.",
                    example = "PARCOURS_USAGER",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable PartnershipNature nature,

            @Schema(
                    description = "Structure membre qui propose. Absente : celle de Maillage-Structure.",
                    example = Example.STRUCTURE)
            @Nullable UUID proposerId,

            @Schema(
                    description = "Structures membres à qui il est proposé : une au moins, jamais soi-même.",
                    example = "[\"" + Example.PARTNER + "\"]",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            List<UUID> partners,

            @Schema(
                    description = "Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france.",
                    example = "departement:62")
            @Nullable String territory,

            @Schema(description = "Premier jour.", example = "{0}", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable LocalDate startsOn,

            @Schema(description = "Dernier jour, compris. Absent : aucune fin n'est prévue.", example = "{365}")
            @Nullable LocalDate endsOn,

            @Schema(description = "Ce que les partenaires en attendent.", maxLength = 2000) @Nullable String goals)
            implements Creation {}

    /** The structure that accepts. */
    @Schema(name = "AcceptationPartenariat")
    record AcceptBody(
            @Schema(description = "Structure invitée qui accepte. Absente : celle de Maillage-Structure.") @Nullable UUID structureId) {}

    /** The structure that declines, and its reason. */
    @Schema(name = "RefusPartenariat")
    record DeclineBody(
            @Schema(description = "Structure invitée qui décline. Absente : celle de Maillage-Structure.") @Nullable UUID structureId,

            @Schema(description = "Motif.", example = "Pas de disponibilité cette année", maxLength = 500) @Nullable String reason) {}

    /** The party that prolongs a partnership, and the new last day. */
    @Schema(name = "ProlongationPartenariat")
    record RenewBody(
            @Schema(description = "Partie qui prolonge. Absente : celle de Maillage-Structure.") @Nullable UUID structureId,

            @Schema(
                    description = "Nouveau dernier jour, compris, plus tard que la fin prévue.",
                    example = "{730}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable LocalDate until) {}

    /** The party that leaves, and the day. */
    @Schema(name = "DepartPartenariat")
    record LeaveBody(
            @Schema(description = "Partie qui s'en va. Absente : celle de Maillage-Structure.") @Nullable UUID structureId,

            @Schema(description = "Jour du départ. Absent : aujourd'hui.", example = "{0}") @Nullable LocalDate on) {}

    /** The party that ends a partnership, with the day and the reason. */
    @Schema(name = "FinPartenariat")
    record EndBody(
            @Schema(description = "Partie qui y met fin. Absente : celle de Maillage-Structure.") @Nullable UUID structureId,

            @Schema(description = "Premier jour sans partenariat. Absent : aujourd'hui.", example = "{0}") @Nullable LocalDate on,

            @Schema(
                    description = "Motif.",
                    example = "Objectifs atteints",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 500)
            @Nullable String reason) {}
}

package fr.maillage.command.structure;

import fr.maillage.command.action.ContactBody;
import fr.maillage.command.action.Creation;
import fr.maillage.events.StructureKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the actions on a structure: the JSON of each verb, before anything is checked. */
final class StructureBodies {

    private StructureBodies() {}

    /** Fields of a structure's profile. */
    interface Describing {
        @Schema(
                description = "Nom de la structure.",
                example = "Médiation numérique du bassin minier",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 255)
        @Nullable String name();

        @Schema(description = "Nature. Absente : OTHER.", example = "ASSOCIATION")
        @Nullable StructureKind kind();

        @Schema(
                description = "Code INSEE de la commune du siège (cinq caractères).",
                example = "62510",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String communeCode();

        @Schema(description = "Numéro et voie du siège.", example = "12 rue Jean Jaurès", maxLength = 255)
        @Nullable String address();

        @Schema(description = "Code postal du siège, l'un de ceux de la commune.", example = "62800")
        @Nullable String postcode();

        @Schema(description = "Coordonnées génériques de la structure.")
        @Nullable ContactBody contact();
    }

    /** A whole structure, to be registered. */
    @Schema(name = "Structure")
    record RegisterBody(
            @Schema(
                    description =
                            "Identifiant choisi par l'appelant : l'enregistrement peut alors être renvoyé sans risque.")
            @Nullable UUID id,

            @Nullable String name,

            @Schema(
                    description = "SIRET (14 chiffres) ou RNA (W et 9 chiffres ou lettres, comme W2A1000123).",
                    example = "43493312300029")
            @Nullable String pivot,

            @Nullable StructureKind kind,
            @Nullable String communeCode,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable ContactBody contact)
            implements Describing, Creation {}

    /** A structure's new profile. */
    @Schema(name = "PresentationDeLaStructure")
    record DescribeBody(
            @Nullable String name,
            @Nullable StructureKind kind,
            @Nullable String communeCode,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable ContactBody contact)
            implements Describing {}

    /** The next number of a structure, and its first day. */
    @Schema(name = "NouveauNumero")
    record RenumberBody(
            @Schema(
                    description =
                            "Nouveau SIRET, du même SIREN ; ou premier SIRET ou RNA d'une structure qui n'en a pas, premier SIRET de celle qui n'a qu'un RNA.",
                    example = "43493312300037",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String pivot,

            @Schema(description = "Premier jour de ce numéro. Absent : aujourd'hui.", example = "{0}") @Nullable LocalDate on) {}

    /** An empty body: the verb says everything. */
    @Schema(name = "DemandeAdhesion", description = "Rien à préciser : le corps peut être vide.")
    record RequestBody() {}

    /** The first day of a membership. */
    @Schema(name = "AcceptationAdhesion")
    record AcceptBody(
            @Schema(description = "Premier jour de l'adhésion. Absent : aujourd'hui.", example = "{0}") @Nullable LocalDate since) {}

    /** The reason why a membership is refused. */
    @Schema(name = "RefusAdhesion")
    record RefuseBody(
            @Schema(
                    description = "Motif du refus.",
                    example = "Hors du territoire",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 500)
            @Nullable String reason) {}

    /** The day and the reason of the end of a membership. */
    @Schema(name = "FinAdhesion")
    record EndBody(
            @Schema(description = "Jour de fin. Absent : aujourd'hui.", example = "{0}") @Nullable LocalDate on,

            @Schema(
                    description = "Motif.",
                    example = "Dissolution",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 500)
            @Nullable String reason) {}
}

package fr.maillage.command.need;

import fr.maillage.command.action.Creation;
import fr.maillage.command.action.Example;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the actions on a need: the JSON of each verb, before anything is checked. */
final class NeedBodies {

    private static final String WHO =
            "Structure pour laquelle on agit. Absente : celle de l'en-tête Maillage-Structure.";

    private NeedBodies() {}

    /** Fields of a need's profile and of the terms of its group purchase. */
    interface Describing {
        @Schema(
                description = "Ce qui est cherché, en une ligne.",
                example = "Vingt ordinateurs reconditionnés",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 255)
        @Nullable String title();

        @Schema(description = "Précisions, en texte simple.", maxLength = 5000)
        @Nullable String description();

        @Schema(
                description = "Code INSEE de la commune où c'est cherché. Absent : celle du siège de la structure.",
                example = "62510")
        @Nullable String communeCode();

        @Schema(
                description = "Jusqu'à quelle distance de là, en kilomètres. Absente : peu importe.",
                example = "30",
                minimum = "1",
                maximum = "500")
        @Nullable Integer within();

        @Schema(description = "Premier jour où c'est utile. Absent : dès maintenant.", example = "{7}")
        @Nullable LocalDate from();

        @Schema(
                description = "Dernier jour, compris : dans les 365 jours. Passé ce jour, le besoin est échu.",
                example = "{60}",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable LocalDate until();

        @Schema(
                description = "Combien la structure en cherche pour elle-même, de 1 à 10 000. Absent : 1.",
                example = "8",
                minimum = "1",
                maximum = "10000")
        @Nullable Integer quantity();

        @Schema(
                description = "Thème servi, parmi les codes de l'outil national de suivi d'activité.",
                example = "prendre_en_main_du_materiel")
        @Nullable String theme();

        @Schema(
                description =
                        "Achat groupé : quantité totale à partir de laquelle il est commandé, de 1 à 1 000 000. Absent : ce n'en est pas un, et personne ne s'y joint.",
                example = "20",
                minimum = "1",
                maximum = "1000000")
        @Nullable Integer minimum();

        @Schema(
                description = "Achat groupé : prix unitaire espéré, en centimes.",
                example = "17000",
                minimum = "0",
                maximum = "100000000")
        @Nullable Integer unitPriceCents();

        @Schema(
                description =
                        "Achat groupé : prix unitaire d'un achat isolé, en centimes, auquel l'économie se mesure.",
                example = "22000",
                minimum = "0",
                maximum = "100000000")
        @Nullable Integer referencePriceCents();
    }

    /** A whole need, to be expressed. */
    @Schema(name = "Besoin")
    record ExpressBody(
            @Schema(description = "Identifiant choisi par l'appelant : le besoin peut alors être renvoyé sans risque.")
            @Nullable UUID id,

            @Schema(
                    description = "Structure dont c'est le besoin. Absente : celle de l'en-tête Maillage-Structure.",
                    example = Example.STRUCTURE)
            @Nullable UUID structureId,

            @Schema(
                    description =
                            "Nature : matériel, salle, véhicule, compétence, document, partenaire, accompagnement ou financement.",
                    example = "EQUIPMENT",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable NeedKind kind,

            @Nullable String title,
            @Nullable String description,
            @Nullable String communeCode,
            @Nullable Integer within,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer quantity,
            @Nullable String theme,
            @Nullable Integer minimum,
            @Nullable Integer unitPriceCents,
            @Nullable Integer referencePriceCents)
            implements Describing, Creation {}

    /** The whole new profile of a need: a field left out is removed. */
    @Schema(name = "DescriptionBesoin")
    record DescribeBody(
            @Schema(description = WHO) @Nullable UUID structureId,
            @Nullable String title,
            @Nullable String description,
            @Nullable String communeCode,
            @Nullable Integer within,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer quantity,
            @Nullable String theme,
            @Nullable Integer minimum,
            @Nullable Integer unitPriceCents,
            @Nullable Integer referencePriceCents)
            implements Describing {}

    /** The structure that joins a group purchase, and how many it takes. */
    @Schema(name = "ParticipationAchat")
    record JoinBody(
            @Schema(description = WHO) @Nullable UUID structureId,

            @Schema(
                    description =
                            "Combien elle en prend, de 1 à 10 000. Dit à nouveau, ce nombre remplace le précédent.",
                    example = "6",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    minimum = "1",
                    maximum = "10000")
            @Nullable Integer quantity) {}

    /** The structure that leaves a group purchase. */
    @Schema(name = "DepartAchat")
    record LeaveBody(@Schema(description = WHO) @Nullable UUID structureId) {}

    /** A record by which a need can be met, or was. */
    @Schema(name = "MoyenBesoin")
    record MeansBody(
            @Schema(
                    description = "Ce que c'est : une ressource prêtée, un lieu, un atelier, ou un document partagé.",
                    example = "VENUE",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            NeedMeans.@Nullable Kind kind,

            @Schema(
                    description = "Identifiant de sa fiche.",
                    example = Example.VENUE,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable UUID id) {}

    /** The structure that can help, and with what. */
    @Schema(name = "ReponseBesoin")
    record AnswerBody(
            @Schema(description = WHO) @Nullable UUID structureId,

            @Nullable MeansBody with,

            @Schema(
                    description = "Ce que la structure propose, en texte simple.",
                    example = "Notre salle est libre ces jours-là.",
                    maxLength = 500)
            @Nullable String text) {}

    /** The structure that withdraws its answer. */
    @Schema(name = "RetraitReponseBesoin")
    record WithdrawAnswerBody(
            @Schema(description = WHO) @Nullable UUID structureId) {}

    /** How a need was met. */
    @Schema(name = "BesoinSatisfait")
    record MeetBody(
            @Schema(description = WHO) @Nullable UUID structureId,

            @Schema(
                    description = "Comment : prêt, don, achat, partenariat ou autrement.",
                    example = "LOAN",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            NeedMet.@Nullable How how,

            @Schema(description = "Jour où il l'a été, jamais à venir. Absent : aujourd'hui.", example = "{0}")
            @Nullable LocalDate on,

            @Schema(
                    description = "Structures membres qui y ont répondu, cinquante au plus, sans celle qui cherche.",
                    example = "[\"" + Example.PARTNER + "\"]")
            List<UUID> by,

            @Nullable MeansBody through,

            @Schema(
                    description =
                            "Combien, sans dépasser ce qui est cherché. Absent : tout. Pour un achat groupé, le total demandé, et nul autre.",
                    minimum = "1",
                    maximum = "1000000")
            @Nullable Integer quantity,

            @Schema(
                    description = "Achat : prix unitaire payé, en centimes. Obligatoire pour un achat groupé.",
                    minimum = "0",
                    maximum = "100000000")
            @Nullable Integer unitPriceCents,

            @Schema(description = "Achat : qui l'a vendu. Obligatoire pour un achat groupé.", maxLength = 255) @Nullable String supplier) {}

    /** The reason why a need is withdrawn. */
    @Schema(name = "RetraitBesoin")
    record WithdrawBody(
            @Schema(
                    description = "Motif.",
                    example = "Une commune voisine nous les donne",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 500)
            @Nullable String reason) {}
}

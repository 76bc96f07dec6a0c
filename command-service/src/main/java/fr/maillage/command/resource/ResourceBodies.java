package fr.maillage.command.resource;

import fr.maillage.command.action.Creation;
import fr.maillage.command.action.Example;
import fr.maillage.events.Approval;
import fr.maillage.events.ResourceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the actions on a shared resource: the JSON of each verb, before anything is checked. */
final class ResourceBodies {

    private ResourceBodies() {}

    /** Fields of a resource's profile and of the terms on which it is lent. */
    interface Describing {
        @Schema(
                description = "Ce que c'est, en une ligne.",
                example = "Mallette de dix tablettes",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 255)
        @Nullable String title();

        @Schema(description = "Présentation, en texte simple.", maxLength = 5000)
        @Nullable String description();

        @Schema(description = "Lieu où elle se trouve. Absent : au siège de la structure.")
        @Nullable UUID venueId();

        @Schema(description = "Ce qu'accepte qui l'emprunte.", maxLength = 5000)
        @Nullable String conditions();

        @Schema(
                description = "Pour un document, obligatoire : la licence de réutilisation, comme CC BY-SA 4.0.",
                maxLength = 255)
        @Nullable String licence();

        @Schema(
                description =
                        "Pour un document, obligatoire : l'adresse où il se trouve, comme https://lieu.example/guide.odt.")
        @Nullable String link();
    }

    /** A whole resource, to be shared. */
    @Schema(name = "Ressource")
    record ShareBody(
            @Schema(description = "Identifiant choisi par l'appelant : le partage peut alors être renvoyé sans risque.")
            @Nullable UUID id,

            @Schema(
                    description = "Structure qui partage. Absente : celle de l'en-tête Maillage-Structure.",
                    example = Example.STRUCTURE)
            @Nullable UUID structureId,

            @Schema(
                    description = "Nature. Un document ne se réserve pas, il se réutilise.",
                    example = "EQUIPMENT",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable ResourceKind kind,

            @Nullable String title,
            @Nullable String description,
            @Nullable UUID venueId,
            @Nullable String conditions,
            @Nullable String licence,
            @Nullable String link,

            @Schema(
                    description = "Combien il y en a, de 1 à 10 000. Absent : 1. Toujours 1 pour un document.",
                    example = "10")
            @Nullable Integer quantity,

            @Schema(
                    description =
                            "AUTOMATIC : ce qui est libre est accordé aussitôt. BY_OWNER (sans précision) : la structure répond à chaque demande.")
            @Nullable Approval approval,

            @Schema(description = "Pour un document : le document partagé dont il est l'adaptation.") @Nullable UUID adaptedFrom)
            implements Describing, Creation {}

    /** A resource's new profile, and the terms on which it is lent. */
    @Schema(name = "PresentationDeLaRessource")
    record DescribeBody(
            @Schema(
                    description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.",
                    example = Example.LENDER)
            @Nullable UUID structureId,

            @Nullable String title,
            @Nullable String description,
            @Nullable UUID venueId,
            @Nullable String conditions,
            @Nullable String licence,
            @Nullable String link)
            implements Describing {}

    /** A resource's new quantity. */
    @Schema(name = "Quantite")
    record QuantityBody(
            @Schema(
                    description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.",
                    example = Example.LENDER)
            @Nullable UUID structureId,

            @Schema(
                    description = "Combien il y en a, de 1 à 10 000.",
                    example = "12",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Integer quantity) {}

    /** The reason why a resource is no longer shared. */
    @Schema(name = "RetraitDeLaRessource")
    record WithdrawBody(
            @Schema(
                    description = "Structure qui agit. Absente : celle de l'en-tête Maillage-Structure.",
                    example = Example.LENDER)
            @Nullable UUID structureId,

            @Schema(
                    description = "Motif.",
                    example = "Matériel réformé",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 500)
            @Nullable String reason) {}

    /** The structure that used a document, and the address of its own version. */
    @Schema(name = "Reutilisation")
    record ReuseBody(
            @Schema(
                    description = "Structure qui réutilise. Absente : celle de l'en-tête Maillage-Structure.",
                    example = Example.STRUCTURE)
            @Nullable UUID structureId,

            @Schema(
                    description = "Adresse de la version adaptée. Absente : réutilisé tel quel.",
                    example = "https://lieu.example/guide-adapte.odt")
            @Nullable String adaptation) {}
}

package fr.maillage.command.venue;

import fr.maillage.command.action.ContactBody;
import fr.maillage.command.action.Creation;
import fr.maillage.command.action.Example;
import fr.maillage.events.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the actions on a venue: the JSON of each verb, before anything is checked. */
final class VenueBodies {

    private VenueBodies() {}

    /** Fields of a venue's place. */
    interface LocationFields {
        @Schema(
                description = "Numéro et voie.",
                example = "12 rue Jean Jaurès",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 255)
        @Nullable String address();

        @Schema(
                description = "Étage, bâtiment, ce qui aide à trouver.",
                example = "Au fond de la cour",
                maxLength = 255)
        @Nullable String addressComplement();

        @Schema(
                description = "Code postal, l'un de ceux de la commune.",
                example = "62800",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String postcode();

        @Schema(
                description = "Code INSEE de la commune (cinq caractères).",
                example = "62510",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String communeCode();

        @Schema(description = "Point au sol.")
        @Nullable CoordinatesBody coordinates();
    }

    /** Fields of a venue's name, description and contact data. */
    interface Describing {
        @Schema(
                description = "Nom du lieu.",
                example = "Espace numérique de Liévin",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 255)
        @Nullable String name();

        @Schema(description = "Codes de typologie du standard national.", example = "[\"TIERS_LIEUX\", \"ASSO\"]")
        List<String> typologies();

        @Schema(description = "Coordonnées génériques du lieu.")
        @Nullable ContactBody contact();

        @Schema(
                description = "Présentation courte.",
                example = "Accès libre et ateliers pour débuter.",
                maxLength = 280)
        @Nullable String summary();

        @Schema(description = "Présentation détaillée, en texte simple.", maxLength = 20000)
        @Nullable String presentation();

        @Schema(description = "Itinérant, Fixe, ou les deux.", example = "[\"Fixe\"]")
        List<String> itinerancy();

        @Schema(description = "Structure parente, en toutes lettres.", maxLength = 255)
        @Nullable String parent();

        @Schema(
                description = "Fiche Acceslibre du lieu.",
                example = "https://acceslibre.beta.gouv.fr/app/62-lievin/a/association/erp/epn/")
        @Nullable String accessibility();

        @Schema(description = "Adresse de prise de rendez-vous.", example = "https://lieu.example/rendez-vous")
        @Nullable String booking();

        @Schema(
                description = "Qui a produit la fiche en premier (colonne « source » du standard).",
                example = "Hubik",
                maxLength = 255)
        @Nullable String origin();
    }

    /** A whole venue, to be declared. */
    @Schema(name = "Lieu")
    record DeclareBody(
            @Schema(
                    description =
                            "Identifiant choisi par l'appelant : la déclaration peut alors être renvoyée sans risque.")
            @Nullable UUID id,

            @Nullable String name,

            @Schema(
                    description =
                            "Structure qui porte le lieu. Absente : celle de l'en-tête Maillage-Structure, ou celle du pivot.",
                    example = Example.STRUCTURE)
            @Nullable UUID structureId,

            @Schema(
                    description =
                            "SIRET (14 chiffres) ou RNA (W et 9 chiffres ou lettres, comme W2A1000123) de la structure qui porte le lieu.")
            @Nullable String pivot,

            @Nullable String address,
            @Nullable String addressComplement,
            @Nullable String postcode,
            @Nullable String communeCode,
            @Nullable CoordinatesBody coordinates,
            List<String> typologies,
            @Nullable ContactBody contact,

            @Schema(
                    description = "Horaires, dans la syntaxe opening_hours d'OpenStreetMap. Absents : inconnus.",
                    example = "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00",
                    maxLength = 1000)
            @Nullable String hours,

            @Nullable String summary,
            @Nullable String presentation,

            @Schema(description = "Ce que le lieu propose, à qui et comment.") @Nullable OfferBody offer,

            @Schema(
                    description = "Labels et programmes nationaux.",
                    example = "[{\"kind\":\"PROGRAMME\",\"name\":\"France Services\"}]")
            List<LabelBody> labels,

            List<String> itinerancy,
            @Nullable String parent,
            @Nullable String accessibility,
            @Nullable String booking,
            @Nullable String origin)
            implements Describing, LocationFields, Creation {}

    /** A point on the ground. */
    @Schema(name = "Point")
    record CoordinatesBody(
            @Schema(
                    description = "Degrés décimaux (WGS 84).",
                    example = "50.4223",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Double latitude,

            @Schema(
                    description = "Degrés décimaux (WGS 84).",
                    example = "2.7787",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Double longitude) {}

    /** A venue's offer: its services, audiences and terms. */
    @Schema(name = "Offre")
    record OfferBody(
            @Schema(description = "Services rendus.", example = "[\"Aide aux démarches administratives\"]")
            List<String> services,

            @Schema(description = "Publics spécifiquement adressés.", example = "[\"Seniors\"]")
            List<String> audiences,

            @Schema(description = "Prises en charge spécifiques.", example = "[\"Illettrisme\"]")
            List<String> specialCare,

            @Schema(description = "Frais à charge.", example = "[\"Gratuit\"]")
            List<String> fees,

            @Schema(description = "Modalités d'accès.", example = "[\"Se présenter\", \"Téléphoner\"]")
            List<String> accessModes,

            @Schema(description = "Modalités d'accompagnement.", example = "[\"Accompagnement individuel\"]")
            List<String> accompanimentModes) {}

    /** A label. */
    @Schema(name = "Label")
    record LabelBody(
            @Schema(
                    description = "Programme national, qualification du standard, ou autre.",
                    example = "PROGRAMME",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Label.@Nullable Kind kind,

            @Schema(
                    description = "Nom exact du label.",
                    example = "France Services",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 255)
            @Nullable String name) {}

    /** The structure that carries a venue. */
    @Schema(name = "Rattachement")
    record ClaimBody(
            @Schema(
                    description =
                            "Structure enregistrée qui porte le lieu. Absente : celle de l'en-tête Maillage-Structure.",
                    example = Example.STRUCTURE)
            @Nullable UUID structureId) {}

    /** A venue's new name, description and contact data. */
    @Schema(name = "PresentationDuLieu")
    record DescribeBody(
            @Nullable String name,
            List<String> typologies,
            @Nullable ContactBody contact,
            @Nullable String summary,
            @Nullable String presentation,
            List<String> itinerancy,
            @Nullable String parent,
            @Nullable String accessibility,
            @Nullable String booking,
            @Nullable String origin)
            implements Describing {}

    /** A venue's new place. */
    @Schema(name = "Emplacement")
    record RelocateBody(
            @Nullable String address,
            @Nullable String addressComplement,
            @Nullable String postcode,
            @Nullable String communeCode,
            @Nullable CoordinatesBody coordinates)
            implements LocationFields {}

    /** A venue's new opening hours. */
    @Schema(name = "Horaires")
    record HoursBody(
            @Schema(
                    description = "Horaires, dans la syntaxe opening_hours d'OpenStreetMap. Absents : inconnus.",
                    example = "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00",
                    maxLength = 1000)
            @Nullable String hours) {}

    /** The first and last day of a suspension, and its reason. */
    @Schema(name = "FermetureTemporaire")
    record SuspendBody(
            @Schema(
                    description = "Premier jour de fermeture.",
                    example = "{7}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable LocalDate from,

            @Schema(description = "Dernier jour de fermeture. Absent : fin inconnue.", example = "{21}") @Nullable LocalDate until,

            @Schema(
                    description = "Motif, montré au public.",
                    example = "Travaux",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 500)
            @Nullable String reason) {}

    /** The day on which a venue opens again. */
    @Schema(name = "Reouverture")
    record ReopenBody(
            @Schema(description = "Jour de réouverture. Absent : aujourd'hui.", example = "{0}") @Nullable LocalDate on) {}

    /** The day and the reason of a venue's closing for good. */
    @Schema(name = "FermetureDefinitive")
    record CloseBody(
            @Schema(description = "Jour de fermeture. Absent : aujourd'hui.", example = "{0}") @Nullable LocalDate on,

            @Schema(
                    description = "Motif, montré au public.",
                    example = "Fin du bail",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 500)
            @Nullable String reason) {}

    /** The day on which a record was still right. */
    @Schema(name = "Confirmation")
    record ConfirmBody(
            @Schema(description = "Jour où la fiche était exacte. Absent : aujourd'hui.", example = "{0}") @Nullable LocalDate on) {}
}

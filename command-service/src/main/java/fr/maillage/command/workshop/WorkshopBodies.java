package fr.maillage.command.workshop;

import fr.maillage.command.action.Creation;
import fr.maillage.command.action.Example;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the actions on a joint workshop: the JSON of each verb, before anything is checked. */
final class WorkshopBodies {

    private static final String WHO =
            "Structure pour laquelle on agit. Absente : celle de l'en-tête Maillage-Structure.";
    private static final String MOMENT =
            "Sans décalage horaire, l'heure de Paris. Avec : 2026-12-04T13:00:00Z ou 2026-12-04T14:00:00+01:00.";
    private static final String ALL =
            "true : pour toutes les dates à venir de la série dont l'atelier fait partie. La réponse dit, date par date, ce qu'il en est.";

    private WorkshopBodies() {}

    /** Fields of a workshop's time. */
    interface Dated {
        @Nullable Instant startsAt();

        @Nullable Instant endsAt();
    }

    /** Fields of a workshop's time and place. */
    interface LocationFields extends Dated {
        @Nullable UUID venueId();

        @Schema(
                description = "Adresse web de l'atelier, s'il se tient à distance.",
                example = "https://visio.example/atelier")
        @Nullable String link();
    }

    /** Fields of a workshop's subject and audience. */
    interface Describing {
        @Schema(
                description = "Titre de l'atelier.",
                example = "Premiers pas avec un ordinateur",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 255)
        @Nullable String title();

        @Schema(
                description = "Thème, parmi les codes de l'outil national de suivi d'activité.",
                example = "prendre_en_main_du_materiel",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String theme();

        @Schema(description = "Déroulé, en texte simple.", maxLength = 5000)
        @Nullable String description();

        @Schema(description = "Nombre de places. Absent : il n'est pas compté.", example = "12", maximum = "10000")
        @Nullable Integer seats();

        @Schema(description = "Publics spécifiquement adressés. Aucun : tout public.", example = "[\"Seniors\"]")
        List<String> audiences();

        @Schema(description = "Frais à charge.", example = "Gratuit")
        @Nullable String fee();
    }

    /** A whole workshop, to be proposed. */
    @Schema(name = "Atelier")
    record ProposeBody(
            @Schema(
                    description =
                            "Identifiant choisi par l'appelant : la proposition peut alors être renvoyée sans risque.")
            @Nullable UUID id,

            @Nullable String title,
            @Nullable String theme,
            @Nullable String description,

            @Schema(
                    description =
                            "Structure membre qui mène l'atelier. Absente : celle de l'en-tête Maillage-Structure.",
                    example = Example.STRUCTURE)
            @Nullable UUID leadId,

            @Schema(
                    description = "Structures membres invitées à le préparer, une au moins, sans celle qui le mène.",
                    example = "[\"" + Example.PARTNER + "\"]",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            List<UUID> invited,

            @Schema(description = "Lieu de l'atelier. L'un des deux, venueId ou link, est obligatoire.") @Nullable UUID venueId,

            @Nullable String link,

            @Schema(description = "Début. Obligatoire sans dates. " + MOMENT, example = "{14}T14:00") @Nullable Instant startsAt,

            @Schema(
                    description = "Fin, dans les trois jours après le début. Obligatoire sans dates. " + MOMENT,
                    example = "{14}T16:30")
            @Nullable Instant endsAt,

            @Schema(
                    description =
                            "Une série, au lieu de startsAt et endsAt : de 2 à 52 dates, toutes proposées ou aucune. Chacune est un atelier, auquel on répond seul ou avec les autres.")
            List<DateBody> dates,

            @Nullable Integer seats,
            List<String> audiences,
            @Nullable String fee)
            implements LocationFields, Describing, Creation {}

    /** One date of a series. */
    @Schema(name = "DateAtelier")
    record DateBody(
            @Schema(
                    description = "Début. " + MOMENT,
                    example = "{14}T14:00",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Instant startsAt,

            @Schema(
                    description = "Fin, dans les trois jours après le début. " + MOMENT,
                    example = "{14}T16:30",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Instant endsAt)
            implements Dated {}

    /** The whole new description of a workshop: a field left out is removed. */
    @Schema(name = "DescriptionAtelier")
    record DescribeBody(
            @Schema(description = WHO) @Nullable UUID structureId,
            @Nullable String title,
            @Nullable String theme,
            @Nullable String description,
            @Nullable Integer seats,
            List<String> audiences,
            @Nullable String fee)
            implements Describing {}

    /** The structure that takes part. */
    @Schema(name = "ParticipationAtelier")
    record JoinBody(
            @Schema(description = WHO) @Nullable UUID structureId,
            @Schema(description = ALL) @Nullable Boolean series) {}

    /** The structure that declines, and its reason. */
    @Schema(name = "RefusAtelier")
    record DeclineBody(
            @Schema(description = WHO) @Nullable UUID structureId,

            @Schema(description = "Motif.", example = "Pas d'intervenant ce jour-là", maxLength = 500) @Nullable String reason,

            @Schema(description = ALL) @Nullable Boolean series) {}

    /** The structure that confirms a workshop. */
    @Schema(name = "ConfirmationAtelier")
    record ConfirmBody(
            @Schema(description = WHO) @Nullable UUID structureId,
            @Schema(description = ALL) @Nullable Boolean series) {}

    /** A workshop's new time, and its new place where that changes. */
    @Schema(name = "NouvelleDateAtelier")
    record RescheduleBody(
            @Schema(description = WHO) @Nullable UUID structureId,

            @Schema(description = "Nouveau lieu. Sans venueId ni link, l'atelier reste où il était prévu.") @Nullable UUID venueId,

            @Nullable String link,

            @Schema(
                    description = "Début. " + MOMENT,
                    example = "{21}T14:00",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Instant startsAt,

            @Schema(
                    description = "Fin, dans les trois jours après le début. " + MOMENT,
                    example = "{21}T16:30",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable Instant endsAt)
            implements LocationFields {}

    /** The reason why a workshop is cancelled. */
    @Schema(name = "AnnulationAtelier")
    record CancelBody(
            @Schema(description = WHO) @Nullable UUID structureId,

            @Schema(
                    description = "Motif.",
                    example = "Pas assez d'inscriptions",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 500)
            @Nullable String reason,

            @Schema(description = ALL) @Nullable Boolean series) {}

    /** The attendance of a workshop, by audience. */
    @Schema(name = "TenueAtelier")
    record HoldBody(
            @Schema(description = WHO) @Nullable UUID structureId,

            @Schema(
                    description =
                            "Nombre de personnes accueillies, par public. Des nombres seulement : jamais de personne.",
                    example = "[{\"audience\":\"Seniors\",\"people\":9},{\"people\":3}]",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            List<AttendanceBody> attendance) {}

    /** The number of people of one audience. */
    @Schema(name = "Frequentation")
    record AttendanceBody(
            @Schema(description = "Public. Absent : toutes les autres personnes.", example = "Seniors") @Nullable String audience,

            @Schema(
                    description = "Nombre de personnes.",
                    example = "9",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maximum = "10000")
            @Nullable Integer people) {}

    /** The venue that closes, and the first day of its closing. */
    @Schema(name = "AlerteAtelier")
    record WarnBody(
            @Schema(
                    description = "Lieu qui ferme.",
                    example = Example.VENUE,
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable UUID venueId,

            @Schema(
                    description = "Premier jour de fermeture.",
                    example = "{30}",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable LocalDate closedOn) {}
}

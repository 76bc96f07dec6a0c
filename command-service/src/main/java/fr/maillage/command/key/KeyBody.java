package fr.maillage.command.key;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to ask for a key, before anything is checked. */
@Schema(name = "Cle", description = "Une clé pour l'outil d'une structure, ou du hub.")
record KeyBody(
        @Schema(description = "Structure pour laquelle l'outil agit. Absente : celle du compte.") @Nullable UUID structureId,

        @Schema(
                description = "Pour une clé du hub : les territoires où elle agit, dans ceux du compte.",
                example = "[\"departement:62\"]")
        List<String> territories,

        @Schema(
                description = "Ce qui la porte, en quelques mots. Jamais le nom d'une personne.",
                example = "Agenda de l'association",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 60)
        @Nullable String label,

        @Schema(
                description = "read : consulter seulement ; write : consulter et agir.",
                allowableValues = {"read", "write"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String scope,

        @Schema(description = "Dernier jour, un an au plus. Absent : dans un an.", example = "2027-06-30") @Nullable LocalDate expiresOn) {}

package fr.maillage.command.key;

import fr.maillage.command.action.Example;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a request for a key, before anything is checked. */
@Schema(name = "Cle", description = "Une clé pour l'outil d'une structure, ou du hub.")
record KeyBody(
        @Schema(
                description = "Structure pour laquelle l'outil agit. Absente : celle du compte.",
                example = Example.STRUCTURE)
        @Nullable UUID structureId,

        @Schema(
                description =
                        "Pour une clé du hub, sans structure : les territoires où elle agit, comme departement:62, dans ceux du compte.")
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
                example = "write",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String scope,

        @Schema(description = "Dernier jour, un an au plus. Absent : dans un an.", example = "{180}") @Nullable LocalDate expiresOn) {}

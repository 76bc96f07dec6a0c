package fr.maillage.command;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An error in one field or header of a request.
 *
 * @param field its path in the request, such as {@code coordinates.latitude} or {@code offer.services[1]}
 * @param code stable, such as {@code venue.commune.unknown}
 * @param message what is wrong and what would be right
 */
@Schema(name = "ChampEnCause", description = "Un champ ou un en-tête en cause.")
public record FieldError(
        String field,
        String code,

        @Schema(implementation = String.class) Message message) {}

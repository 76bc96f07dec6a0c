package fr.maillage.command.batch;

import fr.maillage.command.action.Example;
import fr.maillage.command.http.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The API's description of a batch. Lines of JSON are a text in it, because OpenAPI 3.1 has no word for their shape.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        operationId = "PostBatch",
        summary = "Poster plusieurs actions",
        description =
                "NDJSON, une action par ligne, 1 000 lignes et 16 Mo au plus : command est le nom d'une action (CloseVenue), id sa fiche, sauf pour une création, et body son corps. Une ligne de réponse par action, dans l'ordre.",
        parameters = {
            @Parameter(
                    name = "mode",
                    in = ParameterIn.QUERY,
                    description = "each : chaque ligne est acceptée ou refusée seule ; all : toutes ou aucune.",
                    schema =
                            @Schema(
                                    type = "string",
                                    allowableValues = {"each", "all"},
                                    defaultValue = "each")),
            @Parameter(
                    name = "Idempotency-Key",
                    in = ParameterIn.HEADER,
                    description = "Une clé pour tout l'envoi, comme pour une action seule.",
                    schema = @Schema(type = "string", example = "8e03978e-40d5-43e8-bc93-6894a57f9324"))
        },
        requestBody =
                @RequestBody(
                        required = true,
                        content =
                                @Content(
                                        mediaType = BatchController.NDJSON,
                                        schema = @Schema(type = "string"),
                                        examples =
                                                @ExampleObject(
                                                        name = "deux-actions",
                                                        value = "{\"command\":\"ConfirmVenue\",\"id\":\""
                                                                + Example.VENUE
                                                                + "\",\"body\":{}}\n{\"command\":\"SetVenueHours\",\"id\":\""
                                                                + Example.VENUE
                                                                + "\",\"body\":{\"hours\":\"Mo-Fr 09:00-12:00\"}}\n"))),
        responses = {
            @ApiResponse(
                    responseCode = "200",
                    description =
                            "Une ligne par action : {\"status\",\"id\",\"sequence\",\"position\"}, ou le refus (Probleme) tel qu'il serait seul.",
                    headers =
                            @Header(
                                    name = "Maillage-Position",
                                    description = "Position atteinte dans l'historique du réseau.",
                                    schema = @Schema(type = "integer", format = "int64")),
                    content = @Content(mediaType = BatchController.NDJSON, schema = @Schema(type = "string"))),
            @ApiResponse(
                    responseCode = "409",
                    description = "Le même envoi, avec la même clé, est en cours de traitement.",
                    content =
                            @Content(
                                    mediaType = Problem.MEDIA_TYPE,
                                    schema = @Schema(ref = "#/components/schemas/Probleme"))),
            @ApiResponse(
                    responseCode = "422",
                    description =
                            "Avec mode=all, une ligne est refusée : rien n'est enregistré, et chaque ligne dit pourquoi. Ou la clé d'idempotence a déjà servi.",
                    content = {
                        @Content(
                                mediaType = Problem.MEDIA_TYPE,
                                schema = @Schema(ref = "#/components/schemas/Probleme")),
                        @Content(mediaType = BatchController.NDJSON, schema = @Schema(type = "string"))
                    })
        })
@interface BatchDescription {}

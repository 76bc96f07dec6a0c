package fr.maillage.command.venue.imports;

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

/** The description of an import in the API's documentation. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        operationId = "ImportVenues",
        summary = "Importer un fichier de lieux au standard national",
        description =
                "CSV (ou gzip) aux 32 colonnes du standard, 100 000 lignes et 64 Mo au plus. Chaque ligne est acceptée, ou refusée seule. Accept: application/x-ndjson donne l'avancement ; couper la connexion arrête l'import, et le même fichier reprend ensuite.",
        parameters = {
            @Parameter(
                    name = "source",
                    in = ParameterIn.QUERY,
                    required = true,
                    description =
                            "Qui publie le fichier : le nom sous lequel ses fiches sont retrouvées la fois suivante.",
                    example = "Hubik",
                    schema = @Schema(type = "string", maxLength = 60)),
            @Parameter(
                    name = "dryRun",
                    in = ParameterIn.QUERY,
                    description = "true : dire ce qui changerait, et ne rien enregistrer.",
                    schema = @Schema(type = "boolean", defaultValue = "false"))
        },
        requestBody =
                @RequestBody(
                        required = true,
                        description =
                                "Le fichier. Compressé, il se reconnaît à ses premiers octets ou à Content-Encoding: gzip.",
                        content = {
                            @Content(
                                    mediaType = "text/csv",
                                    schema = @Schema(type = "string"),
                                    examples =
                                            @ExampleObject(
                                                    name = "un-lieu",
                                                    value =
                                                            "id,pivot,nom,commune,code_postal,code_insee,adresse,services,date_maj\n1,00000000000000,Espace numérique,Liévin,62800,62510,12 rue Jean Jaurès,Accès internet et matériel informatique,2026-06-30\n")),
                            @Content(
                                    mediaType = "application/gzip",
                                    schema = @Schema(type = "string", format = "binary"))
                        }),
        responses =
                @ApiResponse(
                        responseCode = "200",
                        description =
                                "Le fichier est traité : ce qu'il est advenu de ses lignes. En NDJSON, une ligne {\"progress\":{\"lines\",\"of\"}} par étape, puis le même compte rendu.",
                        headers =
                                @Header(
                                        name = "Maillage-Position",
                                        description = "Position atteinte dans l'historique du réseau.",
                                        schema = @Schema(type = "integer", format = "int64")),
                        content = {
                            @Content(
                                    mediaType = "application/json",
                                    schema = @Schema(implementation = ImportReport.class)),
                            @Content(mediaType = ImportRequest.NDJSON, schema = @Schema(type = "string"))
                        }))
@interface ImportDescription {}

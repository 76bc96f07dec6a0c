package fr.maillage.command.http;

import fr.maillage.command.FieldError;
import fr.maillage.command.action.Action;
import fr.maillage.events.Period;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands around every action in the API's description: its headers, its answers and its refusals. */
final class AnswerShapes {

    /** What every operation may be answered, whatever it does. */
    private static final List<Integer> OF_THE_DOOR = List.of(401, 403, 429, 503);

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.actions");
    private static final List<Integer> REFUSALS = List.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503);

    /** The body of an accepted action. */
    @io.swagger.v3.oas.annotations.media.Schema(
            name = "Reponse",
            description = "L'action est enregistrée, durablement.")
    record Acknowledgement(
            @io.swagger.v3.oas.annotations.media.Schema(description = "Identifiant de ce dont il est question.")
            UUID id,

            @io.swagger.v3.oas.annotations.media.Schema(
                    description = "Rang de la dernière action sur cette fiche, à partir de 0. C'est aussi l'ETag.",
                    example = "0")
            long sequence,

            @io.swagger.v3.oas.annotations.media.Schema(
                    description =
                            "Position dans l'historique du réseau ; à donner en Maillage-Min-Position pour se relire.",
                    example = "12345")
            long position,

            @io.swagger.v3.oas.annotations.media.Schema(
                    description =
                            "Ce que d'autres lecteurs feront de ce qui est enregistré tel quel : lequel, et ce qui sera exporté à la place. Absent s'il n'y a rien à en dire.")
            @Nullable List<FieldError> warnings,

            @io.swagger.v3.oas.annotations.media.Schema(
                    description = "Pour une série de dates que l'on propose : son identifiant, celui de la première.")
            @Nullable UUID series,

            @io.swagger.v3.oas.annotations.media.Schema(
                    description =
                            "Pour une série de dates seulement : chacune, dans l'ordre où elles ont été proposées. Le reste de la réponse est celui de la première, ou de celle de l'adresse.")
            @Nullable List<AcknowledgedDate> workshops) {}

    /** What became of one date of a series. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "ReponseDate")
    record AcknowledgedDate(
            @io.swagger.v3.oas.annotations.media.Schema(
                    description = "Ce que serait le code HTTP si la date était seule.",
                    example = "200")
            int status,

            UUID id,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Rang de la dernière action. Absent d'un refus.")
            @Nullable Long sequence,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Code du refus.", example = "workshop.cancelled")
            @Nullable String code,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Le refus en une phrase.") @Nullable String detail) {}

    /** The body of a refusal. */
    @io.swagger.v3.oas.annotations.media.Schema(
            name = "Probleme",
            description = "Refus, selon la RFC 9457. Rien n'a été enregistré.")
    record ProblemDocument(
            @io.swagger.v3.oas.annotations.media.Schema(example = "422")
            int status,

            @io.swagger.v3.oas.annotations.media.Schema(example = "Action refusée")
            String title,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Une phrase, en français.")
            String detail,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Code stable.", example = "venue.commune.unknown")
            String code,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Tous les champs en cause.")
            List<FieldError> errors,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Sur 409 et 412 : rang actuel de la fiche.")
            @Nullable Long current,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Sur 409 : fiche qui a déjà ce qui est demandé.")
            @Nullable UUID holder,

            @io.swagger.v3.oas.annotations.media.Schema(
                    description = "Sur 409 : réservations promises qui s'y opposent.")
            @Nullable List<ConflictingReservation> conflicts,

            @io.swagger.v3.oas.annotations.media.Schema(
                    description = "Sur 409 : prochaine période libre de même durée, s'il y en a une.")
            @Nullable Period nextFree) {}

    /** A promise that stands in the way. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "ReservationEnConflit")
    record ConflictingReservation(
            UUID reservationId, UUID structureId, Instant from, Instant to, int quantity, boolean late) {}

    private AnswerShapes() {}

    static List<Parameter> parameters(Action<?> action) {
        var parameters = new ArrayList<Parameter>();
        if (!action.creates()) {
            parameters.add(path("id"));
        }
        if (action.namesPart()) {
            parameters.add(path(action.partField()));
        }
        parameters.add(header("Idempotency-Key", new StringSchema().maxLength(255)));
        if (!action.creates()) {
            parameters.add(header("If-Match", new StringSchema().example("\"3\"")));
        }
        parameters.add(header("Maillage-Structure", new UUIDSchema()));
        parameters.add(header("Maillage-Reason", new StringSchema()));
        return parameters;
    }

    static ApiResponses responses(boolean begins) {
        var responses = new ApiResponses();
        var done = accepted(TEXTS.getString(begins ? "answer.201" : "answer.200"));
        if (begins) {
            done.addHeaderObject("Location", text("answer.Location"));
            responses.addApiResponse("200", accepted(TEXTS.getString("answer.again")));
        }
        responses.addApiResponse(begins ? "201" : "200", done);
        REFUSALS.forEach(status -> responses.addApiResponse(Integer.toString(status), refusal(status)));
        return responses;
    }

    /** Adds what the door answers to an operation that is described elsewhere. */
    static void addDoor(ApiResponses responses) {
        OF_THE_DOOR.forEach(status -> responses.putIfAbsent(Integer.toString(status), refusal(status)));
    }

    private static ApiResponse refusal(int status) {
        var refusal = new ApiResponse()
                .description(TEXTS.getString("answer." + status))
                .content(ApiDescription.json(Problem.MEDIA_TYPE, reference("Probleme")));
        if (status == 429 || status == 503) {
            refusal.addHeaderObject("Retry-After", text("answer.Retry-After"));
        }
        return refusal;
    }

    static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static ApiResponse accepted(String description) {
        var response = new ApiResponse()
                .description(description)
                .content(ApiDescription.json("application/json", reference("Reponse")));
        response.setHeaders(new java.util.LinkedHashMap<>(
                Map.of("ETag", text("answer.ETag"), "Maillage-Position", text("answer.Maillage-Position"))));
        return response;
    }

    private static Header text(String key) {
        return new Header().description(TEXTS.getString(key)).schema(new StringSchema());
    }

    private static Parameter path(String name) {
        return new Parameter()
                .in("path")
                .name(name)
                .required(true)
                .schema(new UUIDSchema())
                .description(TEXTS.getString("parameter." + name));
    }

    private static Parameter header(String name, Schema<?> schema) {
        return new Parameter().in("header").name(name).schema(schema).description(TEXTS.getString("parameter." + name));
    }
}

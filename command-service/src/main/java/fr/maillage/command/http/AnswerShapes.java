package fr.maillage.command.http;

import fr.maillage.command.action.Actions.Entry;
import fr.maillage.command.action.Example;
import fr.maillage.command.http.AnswerBodies.Acknowledgement;
import fr.maillage.command.http.AnswerBodies.ProblemDocument;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** The parts that all actions share in the API's description: headers, answers and refusals. */
final class AnswerShapes {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.actions");
    private static final List<Integer> REFUSALS = List.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503);

    /** The statuses of refusals that every operation may give. The others need a record that exists already. */
    private static final List<Integer> OF_ALL = List.of(400, 401, 403, 413, 415, 422, 429, 503);

    private AnswerShapes() {}

    /** Adds the bodies of answers. */
    static void addTo(Components components) {
        AlwaysThere.add(Acknowledgement.class, components);
        AlwaysThere.add(ProblemDocument.class, components);
    }

    static List<Parameter> parameters(Entry entry) {
        var action = entry.action();
        var parameters = new ArrayList<Parameter>();
        if (entry.address().contains("{id}")) {
            parameters.add(path("id", example(entry.catalog().subject())));
        }
        if (action.namesPart()) {
            parameters.add(path(action.partField(), ""));
        }
        parameters.add(header("Idempotency-Key", new StringSchema().example("8e03978e-40d5-43e8-bc93-6894a57f9324")));
        if (!action.creates()) {
            parameters.add(header("If-Match", new StringSchema().example("\"3\"")));
        }
        parameters.addAll(ofCaller());
        return parameters;
    }

    /** The headers that say for whom and why an action is asked. */
    private static List<Parameter> ofCaller() {
        return List.of(
                header("Maillage-Structure", new UUIDSchema()),
                header("Maillage-Reason", new StringSchema().example("Ferm%C3%A9%20l%27%C3%A9t%C3%A9")));
    }

    static ApiResponses responses(boolean begins) {
        var responses = new ApiResponses();
        if (begins) {
            responses.addApiResponse(
                    "200", accepted("answer.again").addHeaderObject("Location", text("answer.Location")));
            responses.addApiResponse(
                    "201", accepted("answer.201").addHeaderObject("Location", text("answer.Location")));
        } else {
            responses.addApiResponse("200", accepted("answer.200"));
        }
        REFUSALS.forEach(status -> responses.addApiResponse(Integer.toString(status), refusal(status)));
        return responses;
    }

    /**
     * Adds to an operation that is described elsewhere the parts that all share: the caller's headers and the refusals.
     */
    static void addTo(Operation operation) {
        OF_ALL.forEach(status -> operation.getResponses().putIfAbsent(Integer.toString(status), refusal(status)));
        ofCaller().forEach(operation::addParametersItem);
    }

    private static ApiResponse refusal(int status) {
        var refusal = new ApiResponse()
                .description(TEXTS.getString("answer." + status))
                .content(json(Problem.MEDIA_TYPE, reference("Probleme")));
        return switch (status) {
            case 429, 503 -> refusal.addHeaderObject("Retry-After", number("answer.Retry-After"));
            case 412 -> refusal.addHeaderObject("ETag", text("answer.ETag"));
            default -> refusal;
        };
    }

    static Schema<?> reference(String name) {
        return new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }

    static Content json(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }

    private static ApiResponse accepted(String description) {
        return new ApiResponse()
                .description(TEXTS.getString(description))
                .content(json("application/json", reference("Reponse")))
                .addHeaderObject("ETag", text("answer.ETag"))
                .addHeaderObject("Maillage-Position", number("answer.Maillage-Position"));
    }

    private static Header text(String key) {
        return new Header().description(TEXTS.getString(key)).schema(new StringSchema());
    }

    private static Header number(String key) {
        return new Header().description(TEXTS.getString(key)).schema(new IntegerSchema().format("int64"));
    }

    private static Parameter path(String name, String example) {
        var parameter = new Parameter()
                .in("path")
                .name(name)
                .required(true)
                .schema(new UUIDSchema())
                .description(TEXTS.getString("parameter." + name));
        return example.isEmpty() ? parameter : parameter.example(example);
    }

    private static String example(String subject) {
        return switch (subject) {
            case "structure" -> Example.STRUCTURE;
            case "venue" -> Example.VENUE;
            case "resource" -> Example.RESOURCE;
            default -> "";
        };
    }

    private static Parameter header(String name, Schema<?> schema) {
        return new Parameter().in("header").name(name).schema(schema).description(TEXTS.getString("parameter." + name));
    }
}

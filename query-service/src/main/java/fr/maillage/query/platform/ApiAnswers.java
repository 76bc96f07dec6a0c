package fr.maillage.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.maillage.query.Problem;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.security.Audience;
import fr.maillage.query.security.Routes;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The OpenAPI description of each answer: its body, its headers, every refusal, and who may ask for it. */
final class ApiAnswers implements OperationCustomizer, OpenApiCustomizer {

    /** The name of the security scheme in the description. */
    static final String BEARER = "jeton";

    private static final String PROBLEM = "Problem";

    private static final Map<Integer, String> REFUSALS = refusals();

    /**
     * A refusal, as {@link Problems} and security word it.
     *
     * @param instance path asked for; security, which looks at no path, leaves it out
     * @param errors everything at fault, all at once; null where no field or parameter is at fault
     */
    @io.swagger.v3.oas.annotations.media.Schema(name = PROBLEM, description = "Refus, selon la RFC 9457.")
    private record Document(
            int status,
            String title,
            String detail,

            @io.swagger.v3.oas.annotations.media.Schema(description = "Code stable.", example = "parameter.malformed")
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @io.swagger.v3.oas.annotations.media.Schema(description = "Tous les paramètres en cause.")
            @Nullable List<Problem.Field> errors) {}

    private static Map<Integer, String> refusals() {
        var refusals = new LinkedHashMap<Integer, String>();
        refusals.put(400, "La demande ne peut pas être comprise : tout ce qui est en cause est nommé.");
        refusals.put(401, "Il faut dire qui l'on est, ou ce qui le dit ne prouve rien.");
        refusals.put(403, "Ce n'est pas pour cette personne, ou pas au nom de cette structure.");
        refusals.put(404, "Rien n'est là, ou rien que l'on puisse voir.");
        refusals.put(406, "Cette adresse ne répond pas dans un format que la demande accepte.");
        refusals.put(429, "Trop de demandes : Retry-After dit quand revenir.");
        refusals.put(503, "Pas encore, ou pas pour l'instant : Retry-After dit quand revenir.");
        return refusals;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var done = Objects.requireNonNull(operation.getResponses().get("200"), operation.getOperationId());
        done.description("Ce qui est demandé.");
        body(done, handler);
        var arguments = List.of(handler.getMethod().getParameterTypes());
        if (arguments.contains(ReadPoint.class)) {
            done.addHeaderObject(
                    "Maillage-Position",
                    new Header()
                            .description("Position du journal que montre la réponse.")
                            .schema(new IntegerSchema().format("int64")));
        }
        if (arguments.contains(WebRequest.class) || isRecord(handler)) {
            done.addHeaderObject(
                    "ETag",
                    new Header().description("Change quand la réponse change.").schema(new StringSchema()));
        }
        return operation;
    }

    /**
     * Describes a file or stream that is written while it is read. It is text to OpenAPI, unless its controller says
     * more.
     */
    private static void body(ApiResponse done, HandlerMethod handler) {
        if (handler.isVoid() && done.getContent() == null || isLive(handler)) {
            var content = new Content();
            var mapping = Objects.requireNonNull(
                    AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class));
            Arrays.stream(mapping.produces())
                    .forEach(type -> content.addMediaType(type, new MediaType().schema(new StringSchema())));
            done.content(content);
        }
    }

    private static boolean isLive(HandlerMethod handler) {
        return handler.getMethod().getGenericReturnType().getTypeName().contains(SseEmitter.class.getName());
    }

    private static boolean isRecord(HandlerMethod handler) {
        return handler.getMethod().getReturnType() == ResponseEntity.class && !isLive(handler);
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true).readAll(Document.class).forEach(api.getComponents()::addSchemas);
        api.getComponents().getSchemas().remove(SseEmitter.class.getSimpleName());
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            operation.setSecurity(security(method, path));
            refuse(operation.getResponses(), path);
        }));
    }

    private static List<SecurityRequirement> security(PathItem.HttpMethod method, String path) {
        var who = Routes.who(HttpMethod.valueOf(method.name()), path.replaceAll("\\{[^/]*}", "x"))
                .orElseThrow(() -> new IllegalStateException(method + " " + path + " is there for nobody"));
        var bearer = new SecurityRequirement().addList(BEARER);
        // A caller without a key is answered too, with what is public.
        return who == Audience.EVERYBODY ? List.of(new SecurityRequirement(), bearer) : List.of(bearer);
    }

    private static void refuse(ApiResponses responses, String path) {
        REFUSALS.forEach((status, description) -> {
            if (status != 404 || path.contains("{")) {
                var refusal = new ApiResponse().description(description).content(problem());
                if (status == 429 || status == 503) {
                    refusal.addHeaderObject(
                            "Retry-After", new Header().description("Secondes.").schema(new IntegerSchema()));
                }
                responses.addApiResponse(Integer.toString(status), refusal);
            }
        });
    }

    private static Content problem() {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(schema));
    }
}

package fr.maillage.query.platform;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Question;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/** Describes in OpenAPI what each address may be asked: the questions' parameters, the moment, the position. */
final class ApiDescription implements OperationCustomizer {

    private static final String POSITION = "Maillage-Position";

    private final Map<Class<?>, Question<?>> questions;

    ApiDescription(Collection<Question<?>> questions) {
        this.questions = questions.stream().collect(Collectors.toUnmodifiableMap(Question::type, Function.identity()));
        var ignored = SpringDocUtils.getConfig().addRequestWrapperToIgnore(ReadPoint.class, Reader.class);
        this.questions.keySet().forEach(ignored::addRequestWrapperToIgnore);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (var argument : handler.getMethod().getParameters()) {
            if (questions.containsKey(argument.getType())) {
                for (var component : argument.getType().getRecordComponents()) {
                    operation.addParametersItem(query(component));
                }
            }
            if (argument.getType() == ReadPoint.class) {
                moment(operation);
            }
            if (argument.getType() == ReadPoint.class || argument.getType() == Reader.class) {
                operation.addParametersItem(new HeaderParameter()
                        .name("Maillage-Structure")
                        .description(
                                "Une de vos structures : ne rendre que ce qu'elle voit. Pour le hub, qui voit tout :"
                                        + " ne rendre que ce que cette structure verrait.")
                        .schema(new StringSchema()));
            }
        }
        return operation;
    }

    private static void moment(Operation operation) {
        operation.addParametersItem(new QueryParameter()
                .name("at")
                .description("Moment demandé : une date (2026-06-30, sa fin à Paris), un instant ou position:12345.")
                .schema(new StringSchema()));
        operation.addParametersItem(new HeaderParameter()
                .name("Maillage-Min-Position")
                .description("Position à attendre, 2 s au plus, puis 503 avec Retry-After.")
                .schema(new StringSchema()));
        var position = new Header()
                .description("Position du journal que montre la réponse.")
                .schema(new StringSchema());
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeaderObject(POSITION, position);
            }
        });
    }

    private static Parameter query(RecordComponent component) {
        return new QueryParameter()
                .name(component.getName())
                .description(description(component))
                .schema(schema(component));
    }

    private static Schema<?> schema(RecordComponent component) {
        if (component.getType() != List.class) {
            return new StringSchema();
        }
        var values = new StringSchema();
        var parameterized = (ParameterizedType) component.getGenericType();
        if (parameterized.getActualTypeArguments()[0] instanceof Class<?> type && type.isEnum()) {
            for (var constant : type.getEnumConstants()) {
                values.addEnumItem(constant.toString());
            }
        }
        return new ArraySchema().items(values);
    }

    private static String description(RecordComponent component) {
        try {
            var field = component.getDeclaringRecord().getDeclaredField(component.getName());
            var said = field.getAnnotation(io.swagger.v3.oas.annotations.Parameter.class);
            return said == null ? "" : said.description();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package fr.maillage.query.platform;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.QueryArgument;
import fr.maillage.query.reading.QueryParameter.Limits;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * The OpenAPI description of what each address takes: its parameters, the moment, the position, and the structure in
 * whose name it is asked.
 */
final class ApiQuestions implements OperationCustomizer {

    /** The schemas of numbers, ids and days. Any other type is text: a place or a moment is written in several ways. */
    private static final Map<Class<?>, Supplier<Schema<?>>> SCHEMAS = Map.of(
            int.class, IntegerSchema::new,
            long.class, () -> new IntegerSchema().format("int64"),
            double.class, () -> new NumberSchema().format("double"),
            UUID.class, UUIDSchema::new,
            LocalDate.class, DateSchema::new);

    private final Map<Class<?>, QueryArgument<?>> questions;

    ApiQuestions(Collection<QueryArgument<?>> questions) {
        this.questions =
                questions.stream().collect(Collectors.toUnmodifiableMap(QueryArgument::type, Function.identity()));
        var ignored = SpringDocUtils.getConfig().addRequestWrapperToIgnore(ReadPoint.class, Reader.class);
        this.questions.keySet().forEach(ignored::addRequestWrapperToIgnore);
    }

    /**
     * Adds the parameters of a handler. An address that answers in two ways has two handlers, and a parameter of both
     * is described once.
     */
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethod().getParameters())
                .map(java.lang.reflect.Parameter::getType)
                .flatMap(this::asked)
                .filter(parameter -> !has(operation, parameter))
                .forEach(operation::addParametersItem);
        return operation;
    }

    private Stream<Parameter> asked(Class<?> argument) {
        var question = questions.get(argument);
        if (question != null) {
            return question.parameters().stream().map(ApiQuestions::query);
        }
        return argument == ReadPoint.class
                ? Stream.of(moment(), position(), structure())
                : argument == Reader.class ? Stream.of(structure()) : Stream.empty();
    }

    private static boolean has(Operation operation, Parameter parameter) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .anyMatch(known -> known.getName().equals(parameter.getName())
                        && known.getIn().equals(parameter.getIn()));
    }

    private static Parameter moment() {
        return new QueryParameter()
                .name("at")
                .description("Moment demandé : une date (2026-06-30, sa fin à Paris), un instant ou position:12345.")
                .schema(new StringSchema());
    }

    private static Parameter position() {
        return new HeaderParameter()
                .name("Maillage-Min-Position")
                .description("Position à attendre, 2 s au plus, puis 503 avec Retry-After.")
                .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO));
    }

    private static Parameter structure() {
        return new HeaderParameter()
                .name("Maillage-Structure")
                .description("Une de vos structures : ne rendre que ce qu'elle voit. Pour le hub, qui voit tout :"
                        + " ne rendre que ce que cette structure verrait.")
                .schema(new UUIDSchema());
    }

    private static Parameter query(fr.maillage.query.reading.QueryParameter said) {
        var single = limited(schema(said.type()), said.limits());
        var parameter = new QueryParameter()
                .name(said.name())
                .description(said.description())
                .schema(said.many() ? new ArraySchema().items(single) : single);
        return said.required() ? parameter.required(true) : parameter;
    }

    private static Schema<?> schema(Class<?> type) {
        if (type.isEnum()) {
            var schema = new StringSchema();
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(schema::addEnumItem);
            return schema;
        }
        return SCHEMAS.getOrDefault(type, StringSchema::new).get();
    }

    private static Schema<?> limited(Schema<?> schema, Limits limits) {
        if (schema instanceof StringSchema text) {
            limits.values().forEach(text::addEnumItem);
        }
        if (!limits.minimum().isEmpty()) {
            schema.minimum(new BigDecimal(limits.minimum()));
        }
        if (!limits.maximum().isEmpty()) {
            schema.maximum(new BigDecimal(limits.maximum()));
        }
        if (!limits.usual().isEmpty()) {
            schema.setDefault(limits.usual());
        }
        if (!limits.pattern().isEmpty()) {
            schema.pattern(limits.pattern());
        }
        return schema;
    }
}

package fr.maillage.query.reading;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * A query parameter as OpenAPI describes it.
 *
 * @param description in French
 * @param type type of one value
 * @param many whether several values may be given
 * @param limits limits of each value
 */
public record QueryParameter(
        String name, String description, Class<?> type, boolean many, boolean required, Limits limits) {

    /**
     * The limits of a value; an empty text or list sets none.
     *
     * @param values the only values, where they are not the constants of an enumeration
     * @param usual value where none is given
     */
    public record Limits(List<String> values, String minimum, String maximum, String usual, String pattern) {

        static final Limits NONE = new Limits(List.of(), "", "", "", "");

        static Limits among(String... values) {
            return new Limits(List.of(values), "", "", "", "");
        }

        static Limits between(Object minimum, Object maximum, Object usual) {
            return new Limits(List.of(), minimum.toString(), maximum.toString(), usual.toString(), "");
        }
    }

    /** The parameter that a component of a query argument is read from, as its annotation describes it. */
    static QueryParameter of(RecordComponent component) {
        var type = component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
        var many = component.getType() == List.class;
        var said = component.getAccessor().getAnnotation(Parameter.class);
        if (said == null) {
            return new QueryParameter(component.getName(), "", type, many, false, Limits.NONE);
        }
        var schema = said.schema();
        var limits = new Limits(
                List.of(schema.allowableValues()),
                schema.minimum(),
                schema.maximum(),
                schema.defaultValue(),
                schema.pattern());
        return new QueryParameter(component.getName(), said.description(), type, many, said.required(), limits);
    }
}

package fr.maillage.query.reading;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A type that a controller takes as argument, read from the parameters of its request.
 *
 * @param read makes the argument from the parameters
 * @param parameters all parameters that it is read from
 */
public record QueryArgument<T>(Class<T> type, Function<Parameters, T> read, List<QueryParameter> parameters) {

    /** An argument that is a record. Its components are named as the parameters are. */
    public QueryArgument(Class<T> type, Function<Parameters, T> read) {
        this(
                type,
                read,
                Stream.of(type.getRecordComponents()).map(QueryParameter::of).toList());
    }

    /** An argument that filters a list. */
    @SuppressWarnings("unchecked")
    public static <F extends Filter<F>> QueryArgument<F> of(F all) {
        var parameters = all.criteria().stream()
                .<QueryParameter>map(Criterion::parameter)
                .toList();
        return new QueryArgument<>((Class<F>) all.getClass(), all::read, parameters);
    }
}

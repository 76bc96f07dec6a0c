package fr.maillage.query.reading;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.maillage.territory.Territory;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the list of one kind: values of its criteria. Several values of one criterion widen the list; several
 * criteria narrow it. A criterion without a value has no effect.
 *
 * @param <F> filter of the kind
 */
public abstract class Filter<F extends Filter<F>> {

    private final Criteria<F> criteria;
    private final Map<String, List<?>> values;

    /** @param values by the name of their criterion */
    protected Filter(Criteria<F> criteria, Map<String, List<?>> values) {
        this.criteria = criteria;
        this.values = values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** The same filter with this value alone for a criterion; without the criterion where it is null. */
    public final <T> F with(Criterion<T> criterion, @Nullable T value) {
        return with(criterion, value == null ? List.of() : List.of(value));
    }

    /** The same filter with these values alone for a criterion; without the criterion where there are none. */
    public final <T> F with(Criterion<T> criterion, List<T> wanted) {
        var all = new HashMap<>(values);
        all.put(known(criterion).name(), wanted);
        return criteria.with(all);
    }

    /** The same filter, with these values where it has none of this criterion. */
    public final <T> F usually(Criterion<T> criterion, List<T> wanted) {
        return with(criterion, has(criterion) ? all(criterion) : wanted);
    }

    /** The same filter for a territory; for all of them where it is null. */
    public final F in(@Nullable Territory territory) {
        return with(criteria.territory, territory);
    }

    /** The territory; null where none is asked for. */
    public final @Nullable Territory territory() {
        return one(criteria.territory);
    }

    /** The values of a criterion. */
    @SuppressWarnings("unchecked")
    public final <T> List<T> all(Criterion<T> criterion) {
        return (List<T>) values.getOrDefault(known(criterion).name(), List.of());
    }

    /** The value of a criterion that takes one; null where there is none. */
    public final <T> @Nullable T one(Criterion<T> criterion) {
        return has(criterion) ? all(criterion).getFirst() : null;
    }

    public final boolean has(Criterion<?> criterion) {
        return values.containsKey(known(criterion).name());
    }

    /** All criteria of the kind, in the order of their documentation. */
    public final List<Criterion<?>> criteria() {
        return Collections.unmodifiableList(criteria.all);
    }

    /** The filter of the kind in these parameters. */
    public F read(Parameters asked) {
        return read(asked, List.of(), first -> {});
    }

    /**
     * The filter of the kind in these parameters, some of which have a rule in common.
     *
     * @param first criteria of the rule
     * @param rule takes the filter of these alone, and reports a fault where they break the rule
     */
    protected final F read(Parameters asked, List<Criterion<?>> first, Consumer<F> rule) {
        var read = new HashMap<String, List<?>>();
        first.forEach(one -> read.put(one.name(), one.reader().apply(asked)));
        rule.accept(criteria.with(read));
        criteria.all.forEach(
                one -> read.computeIfAbsent(one.name(), name -> one.reader().apply(asked)));
        return criteria.with(read);
    }

    /** The filter as SQL at the position of a read session. */
    public final SqlConditions conditions(ReadSession reading, Gazetteer gazetteer) {
        var sql = new SqlConditions(this, reading, gazetteer);
        criteria.all.stream().filter(this::has).forEach(criterion -> criterion.narrow(sql));
        return sql;
    }

    /** A value is found again as what its criterion read, so another kind's criterion is an error of the program. */
    private <T> Criterion<T> known(Criterion<T> criterion) {
        if (criteria.all.stream().noneMatch(one -> one == criterion)) {
            throw new IllegalArgumentException("« " + criterion.name() + " » is of another kind");
        }
        return criterion;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Filter<?> filter && criteria == filter.criteria && values.equals(filter.values);
    }

    @Override
    public final int hashCode() {
        return values.hashCode();
    }
}

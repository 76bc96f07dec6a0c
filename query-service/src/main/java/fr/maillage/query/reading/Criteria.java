package fr.maillage.query.reading;

import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The list of criteria of one kind, in the order of its documentation. It grows only while the constants of its filter
 * are made.
 *
 * @param <F> filter that they make
 */
public final class Criteria<F extends Filter<F>> {

    private final Function<Map<String, List<?>>, F> filter;
    private final Criterion<Territory> territory;
    private final List<Criterion<?>> all = new ArrayList<>();

    /**
     * A list that begins with the territory.
     *
     * @param filter makes a filter of values by the name of their criterion
     */
    public Criteria(Function<Map<String, List<?>>, F> filter, Criterion<Territory> territory) {
        this.filter = filter;
        this.territory = add(territory);
    }

    /** Adds a criterion. Returns it. */
    public <T> Criterion<T> add(Criterion<T> criterion) {
        all.add(criterion);
        return criterion;
    }

    /** The filter that finds everything. */
    public F everything() {
        return of(Map.of());
    }

    /** The filter in these parameters. */
    public F read(Parameters asked) {
        return read(asked, List.of(), first -> {});
    }

    /**
     * The filter in these parameters, some of which have a rule in common.
     *
     * @param first criteria of the rule
     * @param rule takes the filter of these alone, and reports a fault where they break the rule
     */
    public F read(Parameters asked, List<Criterion<?>> first, Consumer<F> rule) {
        var values = new HashMap<String, List<?>>();
        first.forEach(one -> values.put(one.name(), one.reader().apply(asked)));
        rule.accept(of(values));
        all.forEach(
                one -> values.computeIfAbsent(one.name(), name -> one.reader().apply(asked)));
        return of(values);
    }

    List<Criterion<?>> all() {
        return Collections.unmodifiableList(all);
    }

    Criterion<Territory> territory() {
        return territory;
    }

    F of(Map<String, List<?>> values) {
        return filter.apply(values);
    }
}

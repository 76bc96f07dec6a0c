package fr.maillage.query.reading;

import fr.maillage.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The list of criteria of one kind, in the order of its documentation. It grows only while the constants of its filter
 * are made.
 *
 * @param <F> filter that they make
 */
public final class Criteria<F extends Filter<F>> {

    final List<Criterion<?>> all = new ArrayList<>();
    final Criterion<Territory> territory;
    private final Function<Map<String, List<?>>, F> filter;

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

    /** Adds a point to search around, as {@link Criterion#near}, and the radius around it. Returns the point. */
    public Criterion<Near> near(String description, String row) {
        var near = add(Criterion.near(description, row));
        add(Criterion.WITHIN);
        return near;
    }

    /** The filter that finds everything. */
    public F everything() {
        return with(Map.of());
    }

    F with(Map<String, List<?>> values) {
        return filter.apply(values);
    }
}

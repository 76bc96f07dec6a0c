package fr.maillage.query.web.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All lookups, by the sorts of their answers. */
@Component
class Lookups {

    /** The lookup of inputs whose kind is enough. */
    private static final Lookup NONE = Set::of;

    private final Map<String, Lookup> bySort = new HashMap<>();

    Lookups(List<Lookup> all) {
        all.forEach(one -> one.sorts().forEach(sort -> bySort.put(sort, one)));
    }

    /** The lookup of an input; where it names none, one that takes the value unchanged. */
    Lookup of(Input input) {
        return input.sort() == null ? NONE : Objects.requireNonNull(bySort.get(input.sort()), input.sort());
    }

    /** The lookup of a sort in an address; one that knows nothing where there is none. */
    Lookup of(String sort) {
        return bySort.getOrDefault(sort, NONE);
    }
}

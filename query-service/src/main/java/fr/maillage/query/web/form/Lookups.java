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

    /** For inputs whose kind says it all. */
    private static final Lookup NONE = Set::of;

    private final Map<String, Lookup> bySort = new HashMap<>();

    Lookups(List<Lookup> all) {
        all.forEach(one -> one.sorts().forEach(sort -> bySort.put(sort, one)));
    }

    /** The one that an input asks for; one that reads what was written as it is, where it asks for none. */
    Lookup of(Input input) {
        return input.sort() == null ? NONE : Objects.requireNonNull(bySort.get(input.sort()), input.sort());
    }

    /** The one of an address; one that knows nothing where there is none. */
    Lookup of(String sort) {
        return bySort.getOrDefault(sort, NONE);
    }
}

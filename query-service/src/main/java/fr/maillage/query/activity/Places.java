package fr.maillage.query.activity;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where something happened.
 *
 * @param bySubject how many actions on each record
 * @param byCommune how many actions by commune (INSEE code); one may concern several
 */
public record Places(Map<UUID, Long> bySubject, Map<String, Long> byCommune) {

    static final Places NONE = new Places(Map.of(), Map.of());

    /** How many actions there were. */
    public long actions() {
        return bySubject.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What they were about. */
    public Set<UUID> subjects() {
        return bySubject.keySet();
    }

    /** How many records and communes it names. */
    int size() {
        return bySubject.size() + byCommune.size();
    }

    /** The communes of most actions, most first. */
    public Map<String, Long> liveliest(int most) {
        return byCommune.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }

    /** Both together. */
    Places with(Places other) {
        return new Places(sum(bySubject, other.bySubject), sum(byCommune, other.byCommune));
    }

    private static <K> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        var together = new HashMap<>(one);
        other.forEach((key, count) -> together.merge(key, count, Long::sum));
        return together;
    }
}

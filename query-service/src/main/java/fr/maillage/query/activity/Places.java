package fr.maillage.query.activity;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts of events by place.
 *
 * @param bySubject number of events by record
 * @param byCommune number of events by commune (INSEE code); an event may concern several
 */
public record Places(Map<UUID, Long> bySubject, Map<String, Long> byCommune) {

    static final Places NONE = new Places(Map.of(), Map.of());

    /** The number of events. */
    public long actions() {
        return bySubject.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The ids of the records that they are about. */
    public Set<UUID> subjects() {
        return bySubject.keySet();
    }

    /** The number of records and communes in it. */
    int size() {
        return bySubject.size() + byCommune.size();
    }

    /**
     * The communes with most events, in falling order.
     *
     * @param most the most communes
     */
    public Map<String, Long> liveliest(int most) {
        return byCommune.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
    }

    /** The sum of both counts. */
    Places with(Places other) {
        return new Places(sum(bySubject, other.bySubject), sum(byCommune, other.byCommune));
    }

    private static <K> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        var together = new HashMap<>(one);
        other.forEach((key, count) -> together.merge(key, count, Long::sum));
        return together;
    }
}

package fr.maillage.census;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group of records that pairs link to one another. They are examined together.
 *
 * @param pairs one at least
 * @param <T> the record, or its stand-in
 */
public record Group<T>(List<Pair<T>> pairs) {

    public Group {
        pairs = List.copyOf(pairs);
    }

    /** The groups that the pairs form, in the order of their first pairs. */
    public static <T> List<Group<T>> of(Collection<Pair<T>> pairs) {
        var leaders = new HashMap<T, T>();
        pairs.forEach(pair -> leaders.put(leader(pair.one(), leaders), leader(pair.other(), leaders)));
        var groups = new LinkedHashMap<T, List<Pair<T>>>();
        pairs.forEach(pair -> groups.computeIfAbsent(leader(pair.one(), leaders), first -> new ArrayList<>())
                .add(pair));
        return groups.values().stream().map(Group::new).toList();
    }

    /** Its records, each once, in the order in which the pairs name them. */
    public List<T> records() {
        return pairs.stream()
                .<T>mapMulti((pair, records) -> {
                    records.accept(pair.one());
                    records.accept(pair.other());
                })
                .distinct()
                .toList();
    }

    /** The record that represents all records linked to this one, as far as was seen. */
    private static <T> T leader(T record, Map<T, T> leaders) {
        var leader = record;
        for (var next = leaders.get(leader); next != null && !next.equals(leader); next = leaders.get(leader)) {
            leader = next;
        }
        if (!leader.equals(record)) {
            leaders.put(record, leader);
        }
        return leader;
    }
}

package fr.maillage.territory;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The former communes, by code, successor and postcode. It holds those alone: callers first check whether a commune of
 * today fits.
 */
public final class FormerCommunes {

    private final List<FormerCommune> all;
    private final Map<String, List<FormerCommune>> byCode;
    private final Map<String, List<FormerCommune>> bySuccessor;
    private final Map<String, List<FormerCommune>> byPostcode = new HashMap<>();

    /** @param today gives the commune of today by its code; null where there is none */
    FormerCommunes(List<FormerCommune> all, Function<String, @Nullable Commune> today) {
        this.all = List.copyOf(all);
        byCode = all.stream().collect(groupingBy(FormerCommune::code));
        bySuccessor = all.stream().collect(groupingBy(FormerCommune::successor));
        for (var one : all) {
            var successor = today.apply(one.successor());
            Stream.concat(
                            one.postcodes().stream(),
                            Stream.ofNullable(successor).flatMap(now -> now.postcodes().stream()))
                    .forEach(postcode -> byPostcode
                            .computeIfAbsent(postcode, none -> new ArrayList<>(2))
                            .add(one));
        }
    }

    /** All former communes; several where a commune had several names under one code. */
    public Collection<FormerCommune> all() {
        return all;
    }

    /** The former communes that had an INSEE code. */
    public List<FormerCommune> withCode(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /**
     * The former communes that a commune of full standing was, or that lie in it.
     *
     * @param code INSEE, of today
     */
    public List<FormerCommune> nowIn(String code) {
        return bySuccessor.getOrDefault(code, List.of());
    }

    /** The former communes at a postcode: one that they had, or that their successor has. */
    public List<FormerCommune> at(String postcode) {
        return byPostcode.getOrDefault(postcode, List.of());
    }
}

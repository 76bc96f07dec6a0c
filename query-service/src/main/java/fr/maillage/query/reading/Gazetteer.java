package fr.maillage.query.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.CommuneKey.Range;
import fr.maillage.query.projection.Snapshot;
import fr.maillage.query.reading.TerritoryPath.Area;
import fr.maillage.territory.Commune;
import fr.maillage.territory.FormerCommune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Territories, as lists are narrowed by them and as people read them. */
@Component
public class Gazetteer {

    private final Territories territories;
    private final Map<String, List<String>> parts;
    private final List<Commune> moved;
    private final Map<String, List<String>> plainNames = new HashMap<>();
    private final Map<Territory, List<String>> inside = new ConcurrentHashMap<>();

    public Gazetteer(Territories territories) {
        this.territories = territories;
        this.parts = territories.communes().stream()
                .filter(commune -> commune.partOf() != null)
                .collect(groupingBy(
                        commune -> Objects.requireNonNull(commune.partOf()), mapping(Commune::code, toList())));
        this.moved = territories.communes().stream()
                .filter(commune -> !commune.code().startsWith(commune.departement()))
                .toList();
        territories
                .communes()
                .forEach(commune -> plainNames.put(
                        commune.code(),
                        Stream.concat(
                                        Stream.of(commune.name()),
                                        territories.former().nowIn(commune.code()).stream()
                                                .map(FormerCommune::name))
                                .map(Territories::plain)
                                .distinct()
                                .toList()));
    }

    /**
     * The rows of a projection, as a table expression, narrowed to a territory where one is asked for.
     *
     * @param territory null for no narrowing
     */
    public String rows(Snapshot snapshot, String projection, @Nullable Territory territory) {
        return territory == null || territory.scale() == Scale.FRANCE
                ? snapshot.rows(projection)
                : snapshot.rows(projection, ranges(territory));
    }

    /** The communes of a territory and their parts, as ranges of keys. */
    public List<Range> ranges(Territory territory) {
        return switch (territory.scale()) {
            case COMMUNE -> withParts(List.of(territory.code()));
            case EPCI ->
                withParts(territories.communesOf(territory.code()).stream()
                        .map(Commune::code)
                        .toList());
            case DEPARTEMENT -> departement(territory.code());
            case REGION ->
                territories.departementsOf(territory.code()).stream()
                        .flatMap(code -> departement(code).stream())
                        .toList();
            case FRANCE -> List.of(new Range(0, Integer.MAX_VALUE));
        };
    }

    /**
     * A territory and those inside it, as they are written: {@code departement:62}. An EPCI that it shares with another
     * territory is inside.
     */
    public List<String> inside(Territory territory) {
        return inside.computeIfAbsent(territory, this::findInside);
    }

    private List<String> findInside(Territory outer) {
        return Stream.concat(
                        Stream.of(outer),
                        territories.communes().stream()
                                .filter(commune -> territories.contains(outer, commune))
                                .flatMap(commune -> territories.around(commune).stream()
                                        .filter(found -> found.scale().compareTo(outer.scale()) < 0)))
                .map(Territory::toString)
                .distinct()
                .toList();
    }

    /** Keys of the communes whose name holds these plain words, or the name of a former commune that lies in them. */
    public List<Integer> communesNamed(String words) {
        return communes(name -> name.contains(words));
    }

    /** Keys of the communes whose name a word of a search names, or the name of a former commune that lies in them. */
    public List<Integer> communesNamed(SearchWord word) {
        return communes(word::isIn);
    }

    private List<Integer> communes(Predicate<String> named) {
        return plainNames.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(named))
                .map(entry -> CommuneKey.of(entry.getKey()))
                .toList();
    }

    /** The name by which people know a territory; its code where the reference data no longer have it. */
    public String name(Territory territory) {
        return territory.scale() == Scale.FRANCE
                ? "France"
                : territories
                        .name(territory)
                        .or(() -> territories.parseToday(territory.toString()).flatMap(territories::name))
                        .orElse(territory.code());
    }

    /** A commune with its name. */
    public Area commune(String code) {
        return new Area(code, name(new Territory(Scale.COMMUNE, code)));
    }

    /** The code of the full commune that a code belongs to; the same code where it is not known. */
    public String fullStanding(String communeCode) {
        return territories
                .today(communeCode)
                .map(commune -> Objects.requireNonNullElse(commune.partOf(), commune.code()))
                .orElse(communeCode);
    }

    /** The territories that a commune lies in. */
    public TerritoryPath around(String communeCode) {
        var commune = territories.today(communeCode).orElse(null);
        if (commune == null) {
            return new TerritoryPath(commune(communeCode), null, null, null);
        }
        return new TerritoryPath(
                commune(communeCode),
                area(Scale.EPCI, commune.epci()),
                area(Scale.DEPARTEMENT, commune.departement()),
                area(Scale.REGION, territories.regionOf(commune.departement())));
    }

    private @Nullable Area area(Scale scale, @Nullable String code) {
        return code == null ? null : new Area(code, name(new Territory(scale, code)));
    }

    /**
     * The ranges of a département: its own range of codes, without the parts of communes that left it with their code,
     * and with those that came.
     */
    private List<Range> departement(String code) {
        var whole = CommuneKey.departement(code);
        var ranges = new ArrayList<Range>();
        var first = whole.first();
        for (var left : keysOfMoved(commune -> commune.code().startsWith(code))) {
            ranges.add(new Range(first, left - 1));
            first = left + 1;
        }
        ranges.add(new Range(first, whole.last()));
        keysOfMoved(commune -> commune.departement().equals(code)).forEach(key -> ranges.add(new Range(key, key)));
        return ranges;
    }

    private List<Integer> keysOfMoved(Predicate<Commune> which) {
        return moved.stream()
                .filter(which)
                .map(commune -> CommuneKey.of(commune.code()))
                .sorted()
                .toList();
    }

    private List<Range> withParts(List<String> communes) {
        var all = new ArrayList<>(communes);
        communes.forEach(code -> all.addAll(parts.getOrDefault(code, List.of())));
        return CommuneKey.communes(all);
    }
}

package fr.maillage.query.web;

import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.territory.Commune;
import fr.maillage.territory.FormerCommune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A search for territories by the names that people use. */
@Component
public class TerritorySearch {

    /** The most results: beyond these, people type one more word. */
    private static final int MOST = 30;

    private static final List<Scale> LARGE = List.of(Scale.REGION, Scale.DEPARTEMENT, Scale.EPCI);

    private final Territories territories;
    private final Gazetteer gazetteer;

    TerritorySearch(Territories territories, Gazetteer gazetteer) {
        this.territories = territories;
        this.gazetteer = gazetteer;
    }

    /**
     * The territories whose present or former name contains these words. An exact match comes first, then names that
     * begin so; within these the larger scale, then the more populated.
     */
    public List<Territory> named(String text) {
        var words = Territories.plain(text);
        if (words.isEmpty()) {
            return List.of();
        }
        return Stream.concat(large(words), communes(words))
                .map(found -> Map.entry(far(found, words), found))
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The former name that contains these words, where the present name does not. */
    public Optional<String> formerly(Territory found, String text) {
        var words = Territories.plain(text);
        return found.scale() != Scale.COMMUNE
                        || Territories.plain(gazetteer.name(found)).contains(words)
                ? Optional.empty()
                : territories.former().nowIn(found.code()).stream()
                        .map(FormerCommune::name)
                        .filter(name -> Territories.plain(name).contains(words))
                        .min(Comparator.comparingInt(name -> far(Territories.plain(name), words)));
    }

    private Stream<Territory> large(String words) {
        return LARGE.stream().flatMap(scale -> territories.all(scale).entrySet().stream()
                .filter(entry -> Territories.plain(entry.getValue()).contains(words))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(gazetteer::name)));
    }

    private Stream<Territory> communes(String words) {
        return gazetteer.communesNamed(words).stream()
                .map(CommuneKey::code)
                .map(territories::commune)
                .flatMap(Optional::stream)
                .filter(commune -> commune.partOf() == null)
                .sorted(Comparator.comparingInt(Commune::population).reversed())
                .map(commune -> new Territory(Scale.COMMUNE, commune.code()));
    }

    private int far(Territory found, String words) {
        var name = Territories.plain(gazetteer.name(found));
        return name.contains(words)
                ? far(name, words)
                : 1
                        + formerly(found, words)
                                .map(one -> far(Territories.plain(one), words))
                                .orElse(2);
    }

    private static int far(String name, String words) {
        if (name.equals(words)) {
            return 0;
        }
        return name.startsWith(words) ? 1 : 2;
    }
}

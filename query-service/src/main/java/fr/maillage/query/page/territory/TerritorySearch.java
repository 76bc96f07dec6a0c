package fr.maillage.query.page.territory;

import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Words;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds territories by what people call them. */
@Component
public class TerritorySearch {

    /** Beyond these, one types one more word. */
    private static final int MOST = 30;

    private static final List<Scale> LARGE = List.of(Scale.REGION, Scale.DEPARTEMENT, Scale.EPCI);

    private final Territories territories;
    private final Gazetteer gazetteer;

    TerritorySearch(Territories territories, Gazetteer gazetteer) {
        this.territories = territories;
        this.gazetteer = gazetteer;
    }

    /** Those whose name holds these words: the very name first, then what begins so, the larger and more populated first. */
    public List<Territory> named(String text) {
        var words = Words.plain(text);
        if (words.isEmpty()) {
            return List.of();
        }
        return Stream.concat(large(words), communes(words))
                .sorted(Comparator.comparingInt(found -> far(found, words)))
                .limit(MOST)
                .toList();
    }

    private Stream<Territory> large(String words) {
        return LARGE.stream().flatMap(scale -> territories.all(scale).entrySet().stream()
                .filter(entry -> Words.plain(entry.getValue()).contains(words))
                .map(java.util.Map.Entry::getKey)
                .sorted(Comparator.comparing(gazetteer::name)));
    }

    private Stream<Territory> communes(String words) {
        return gazetteer.communesNamed(words).stream()
                .map(CommuneKey::code)
                .map(territories::commune)
                .flatMap(java.util.Optional::stream)
                .filter(commune -> commune.partOf() == null)
                .sorted(Comparator.comparingInt(Commune::population).reversed())
                .map(commune -> new Territory(Scale.COMMUNE, commune.code()));
    }

    private int far(Territory found, String words) {
        var name = Words.plain(gazetteer.name(found));
        if (name.equals(words)) {
            return 0;
        }
        return name.startsWith(words) ? 1 : 2;
    }
}

package fr.maillage.query.territory;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Texts;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The names of territories as people say them, and the addresses of their pages. */
@Component
public class TerritoryNames {

    private final Territories territories;
    private final Gazetteer gazetteer;
    private final Texts texts;

    TerritoryNames(Territories territories, Gazetteer gazetteer, Texts texts) {
        this.territories = territories;
        this.gazetteer = gazetteer;
        this.texts = texts;
    }

    public String name(Territory territory) {
        return gazetteer.name(territory);
    }

    /** The scale of a territory and the territories around it: « Commune · CA de Lens - Liévin · Pas-de-Calais ». */
    public String about(Territory territory) {
        var parts = new java.util.ArrayList<String>();
        parts.add(texts.of("scale." + territory.scale()));
        around(territory).stream()
                .filter(outer -> outer.scale() != Scale.FRANCE)
                .map(gazetteer::name)
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    /**
     * The territories that contain this one, smallest first. For an EPCI, which may cross borders, those that contain
     * its most populated commune.
     */
    public List<Territory> around(Territory territory) {
        return switch (territory.scale()) {
            case COMMUNE ->
                territories.commune(territory.code()).stream()
                        .flatMap(commune -> territories.around(commune).stream())
                        .filter(outer -> outer.scale() != Scale.COMMUNE)
                        .toList();
            case EPCI ->
                territories.communesOf(territory.code()).stream()
                        .sorted(java.util.Comparator.comparingInt(Commune::population)
                                .reversed())
                        .limit(1)
                        .flatMap(commune -> territories.around(commune).stream())
                        .filter(outer -> outer.scale().compareTo(Scale.EPCI) > 0)
                        .toList();
            case DEPARTEMENT -> {
                var region = territories.regionOf(territory.code());
                yield region == null
                        ? List.of(Territory.FRANCE)
                        : List.of(new Territory(Scale.REGION, region), Territory.FRANCE);
            }
            case REGION -> List.of(Territory.FRANCE);
            case FRANCE -> List.of();
        };
    }

    public Link link(Territory territory, Address here) {
        return new Link(name(territory), page(territory, here).toString());
    }

    /** The address of a territory's page, at the date that the user looks at. */
    public Address page(Territory territory, Address here) {
        var scale = territory.scale().name().toLowerCase(Locale.ROOT);
        return here.keeping("at")
                .to(
                        territory.scale() == Scale.FRANCE
                                ? "/territoires/france"
                                : "/territoires/" + scale + "/" + territory.code());
    }
}

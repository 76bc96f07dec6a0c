package fr.maillage.query.territory;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.territory.TerritoryIndex.Choice;
import fr.maillage.query.territory.TerritoryIndex.Served;
import fr.maillage.query.territory.TerritoryPage.Tally;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.TerritorySearch;
import fr.maillage.query.web.Texts;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.List;
import org.springframework.stereotype.Component;

/** Presenter of the page on which a territory is chosen: by its name, or among those that the network serves. */
@Component
class TerritoryIndexes {

    private static final List<Scale> SCALES = List.of(Scale.REGION, Scale.DEPARTEMENT, Scale.EPCI);

    private final VenueQueries venues;
    private final TerritorySearch search;
    private final TerritoryNames names;
    private final TerritoryLists lists;
    private final Texts texts;

    TerritoryIndexes(
            VenueQueries venues, TerritorySearch search, TerritoryNames names, TerritoryLists lists, Texts texts) {
        this.venues = venues;
        this.search = search;
        this.names = names;
        this.lists = lists;
        this.texts = texts;
    }

    TerritoryIndex page(ReadSession reading, String asked, Address here) {
        var open = venues.spots(reading, VenueFilter.ALL.with(VenueFilter.STATUS, VenueStatus.OPEN));
        var found = search.named(asked).stream()
                .map(one -> new Choice(names.link(one, here), about(one, asked)))
                .toList();
        return new TerritoryIndex(
                asked,
                texts.of("territories.found", found.size(), asked),
                found,
                SCALES.stream()
                        .map(scale -> served(scale, lists.tallies(scale, open, here)))
                        .toList());
    }

    private String about(Territory found, String asked) {
        return names.about(found)
                + search.formerly(found, asked)
                        .map(name -> " · " + texts.of("territories.formerly", name))
                        .orElse("");
    }

    private Served served(Scale scale, List<Tally> all) {
        var others = all.size() - TerritoryLists.PARTS;
        return new Served(
                texts.of("territory.inside." + scale),
                all.stream().limit(TerritoryLists.PARTS).toList(),
                others <= 0 ? null : texts.of("territories.more", others));
    }
}

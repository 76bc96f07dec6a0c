package fr.maillage.query.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.maillage.query.reading.TerritoryPath.Area;
import fr.maillage.query.territory.TerritoryPage.Inside;
import fr.maillage.query.territory.TerritoryPage.Services;
import fr.maillage.query.territory.TerritoryPage.Tally;
import fr.maillage.query.territory.TerritoryPage.Unserved;
import fr.maillage.query.venue.VenuePoint;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Texts;
import fr.maillage.query.workshop.WorkshopStatus;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Presenter of what a territory has and lacks, as lists in which each line leads to its records. */
@Component
class TerritoryLists {

    private static final int COMMUNES_SHOWN = 10;
    private static final int COMMUNES_FOLDED = 100;
    static final int PARTS = 24;

    private final Territories territories;
    private final TerritoryNames names;
    private final Texts texts;

    TerritoryLists(Territories territories, TerritoryNames names, Texts texts) {
        this.territories = territories;
        this.names = names;
        this.texts = texts;
    }

    /** Open venues by service of the national standard, the most offered first. */
    Services services(TerritoryFigures known, Address list) {
        var open = list.to("/lieux").with("status", VenueStatus.OPEN);
        var missing = known.servicesMissing().size();
        return new Services(
                known.services().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(entry -> tally(
                                entry.getKey(),
                                Objects.requireNonNull(entry.getValue()),
                                open.with("service", entry.getKey())))
                        .toList(),
                missing == 0 ? null : texts.of("territory.missing", missing));
    }

    Unserved unserved(TerritoryFigures known, Address here) {
        var count = known.communes() - known.communesServed();
        var links = known.communesUnserved().stream()
                .map(area -> commune(area, here))
                .limit(COMMUNES_SHOWN + COMMUNES_FOLDED)
                .toList();
        var first = links.subList(0, Math.min(COMMUNES_SHOWN, links.size()));
        var others = links.subList(first.size(), links.size());
        return new Unserved(
                known.communes() == 1 ? null : texts.of("territory.unserved", count),
                first,
                others,
                others.isEmpty() ? null : texts.of("territory.unserved.more", others.size(), count - first.size()));
    }

    /** The territories of the next smaller scale inside, with their open venues; empty for a commune. */
    Inside inside(Territory territory, Collection<VenuePoint> open, Address here) {
        var scale =
                switch (territory.scale()) {
                    case FRANCE -> Scale.REGION;
                    case REGION -> Scale.DEPARTEMENT;
                    case DEPARTEMENT -> Scale.EPCI;
                    case EPCI, COMMUNE -> Scale.COMMUNE;
                };
        if (territory.scale() == Scale.COMMUNE) {
            return new Inside("", List.of(), List.of(), null);
        }
        var all = tallies(scale, open, here);
        var rows = all.subList(0, Math.min(PARTS, all.size()));
        var others = all.subList(rows.size(), all.size());
        return new Inside(
                texts.of("territory.inside." + scale),
                rows,
                others,
                others.isEmpty() ? null : texts.of("territory.inside.more", others.size()));
    }

    /** The territories of a scale with the number of open venues in each, the largest number first. */
    List<Tally> tallies(Scale scale, Collection<VenuePoint> open, Address here) {
        return open.stream()
                .flatMap(spot -> territories.today(spot.communeCode()).stream())
                .map(commune -> territories.around(commune).stream()
                        .filter(found -> found.scale() == scale)
                        .reduce((part, whole) -> whole))
                .flatMap(java.util.Optional::stream)
                .collect(groupingBy(found -> found, counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Territory, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(entry -> names.name(entry.getKey()))))
                .map(entry -> tally(
                        names.name(entry.getKey()),
                        Objects.requireNonNull(entry.getValue()),
                        names.page(entry.getKey(), here)))
                .toList();
    }

    /** Counts of the workshops, the shared resources and the opening hours of the territory. */
    List<Tally> doings(TerritoryFigures known, Address list) {
        var workshops = list.to("/ateliers");
        var status = known.workshops().status();
        var lines = new ArrayList<Tally>();
        for (var one : List.of(WorkshopStatus.PROPOSED, WorkshopStatus.CONFIRMED, WorkshopStatus.HELD)) {
            lines.add(tally(
                    texts.of("territory.workshops." + one),
                    Objects.requireNonNull(status.get(one.name())),
                    workshops.with("status", one)));
        }
        lines.add(new Tally(texts.of("territory.people"), known.workshops().people(), null));
        known.resources().kinds().forEach((kind, count) -> {
            if (count > 0) {
                lines.add(tally(
                        texts.of("territory.resources." + kind),
                        count,
                        list.to("/ressources").with("kind", kind)));
            }
        });
        lines.add(new Tally(
                texts.of("territory.hours"), Math.round(known.opening().hoursPerWeek()), null));
        return lines;
    }

    private Link commune(Area area, Address here) {
        return names.link(new Territory(Scale.COMMUNE, area.code()), here);
    }

    /** A count with the address of its list. A count of 0 has no address, because the list would be empty. */
    private static Tally tally(String name, long count, Address list) {
        return new Tally(name, count, count == 0 ? null : list.toString());
    }
}

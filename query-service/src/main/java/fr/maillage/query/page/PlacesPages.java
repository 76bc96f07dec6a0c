package fr.maillage.query.page;

import fr.maillage.query.page.HoursInWords.Door;
import fr.maillage.query.page.PlacesPage.Asked;
import fr.maillage.query.page.PlacesPage.Empty;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.venue.Spot;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueItem;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of venues from one reading of the network. */
@Component
class PlacesPages {

    private static final int ROWS = 20;

    private final VenueQueries venues;
    private final Filters filters;
    private final PlaceMaps maps;
    private final PlaceRecords records;
    private final HoursInWords hours;
    private final Texts texts;

    PlacesPages(
            VenueQueries venues,
            Filters filters,
            PlaceMaps maps,
            PlaceRecords records,
            HoursInWords hours,
            Texts texts) {
        this.venues = venues;
        this.filters = filters;
        this.maps = maps;
        this.records = records;
        this.hours = hours;
        this.texts = texts;
    }

    PlacesPage page(
            Reading reading, VenueFilter given, Paging paging, int zoom, Optional<VenueItem> chosen, Address here) {
        var filter = receiving(given);
        var known = venues.spots(reading, VenueFilter.ALL);
        var all = known.stream()
                .filter(spot -> spot.status() != VenueStatus.CLOSED)
                .toList();
        var filtered = Filters.any(here);
        var asked = filtered ? venues.spots(reading, filter) : all;
        var page = venues.list(reading, filter, new Paging(paging.cursor(), ROWS));
        var list = here.to("/lieux");
        var count = texts.of("places.count", asked.size());
        return new PlacesPage(
                chosen.map(VenueItem::name).orElse(count),
                count,
                filtered ? texts.of("places.of", all.size()) : null,
                asked(list, all, given),
                list.keeping("at").toString(),
                csv(list, given, asked.size()),
                page.items().stream()
                        .map(item -> row(reading, item, here, chosen))
                        .toList(),
                next(page, list),
                maps.map(asked, all, filter, zoom, chosen, here),
                chosen.map(venue -> records.of(reading, venue, here)).orElse(null),
                new Link(texts.of("places.back", count), list.toString()),
                asked.isEmpty() ? empty(reading, filter, list, all) : null,
                closed(known.size() - all.size(), list, given));
    }

    /** Venues closed for good are history: they are shown where they are asked for. */
    private static VenueFilter receiving(VenueFilter filter) {
        return filter.status().isEmpty() ? filter.withStatus(List.of(VenueStatus.OPEN, VenueStatus.SUSPENDED)) : filter;
    }

    private Asked asked(Address list, List<Spot> all, VenueFilter filter) {
        var chips = filters.chips(list);
        return new Asked(
                filter.q() == null ? "" : filter.q(),
                filters.fields(list, all),
                filter.open(),
                chips,
                texts.of("filter.posed", chips.size()));
    }

    private Link csv(Address list, VenueFilter given, int count) {
        var address = list.without("zoom", "cursor").to("/exports/lieux-mediation-numerique.csv");
        if (given.status().isEmpty()) {
            address = address.with("status", "OPEN,SUSPENDED");
        }
        return new Link(texts.of("places.csv", count), address.toString());
    }

    private PlaceRow row(Reading reading, VenueItem venue, Address here, Optional<VenueItem> chosen) {
        var carrier = PlaceRecords.carrier(venue);
        var commune = venue.territory().commune().name();
        var open = venue.status() == VenueStatus.OPEN;
        var door = open
                ? hours.door(venue.hours(), reading.clock())
                : new Door(false, texts.of("status." + venue.status()));
        return new PlaceRow(
                venue.id(),
                venue.name(),
                here.to("/lieux/" + venue.id()).without("cursor").toString(),
                carrier == null ? commune : texts.of("places.about", commune, carrier),
                venue.freshness().name(),
                texts.of("fresh." + venue.freshness()),
                open && ofThePast(here) ? null : door,
                chosen.map(VenueItem::id).filter(venue.id()::equals).isPresent());
    }

    /** Whether a page is of a past moment: whether a door was open at that very minute is of no use to anybody. */
    static boolean ofThePast(Address here) {
        return !here.values("at").isEmpty();
    }

    private @Nullable Link next(Page<VenueItem> page, Address list) {
        return page.next() == null
                ? null
                : new Link(
                        texts.of("places.next"),
                        list.with("cursor", page.next()).toString());
    }

    private @Nullable Link closed(int count, Address list, VenueFilter given) {
        return count == 0 || given.status().contains(VenueStatus.CLOSED)
                ? null
                : new Link(
                        texts.of("places.closed", count),
                        list.keeping("at").with("status", VenueStatus.CLOSED).toString());
    }

    private Empty empty(Reading reading, VenueFilter filter, Address list, List<Spot> all) {
        if (all.isEmpty()) {
            return new Empty(texts.of("places.none"), texts.of("places.none.why"), List.of());
        }
        var hints = filters.chips(list).stream()
                .map(chip -> new Hint(
                        chip,
                        venues.extent(reading, filters.without(filter, list, chip))
                                .count()))
                .filter(hint -> hint.count() > 0)
                .map(hint -> new Link(
                        texts.of("places.without", hint.chip().label(), hint.count()),
                        hint.chip().href()))
                .toList();
        return new Empty(
                texts.of("places.empty", filters.chips(list).size()),
                texts.of(hints.isEmpty() ? "places.empty.all" : "places.empty.why"),
                hints);
    }

    private record Hint(Filters.Chip chip, long count) {}
}

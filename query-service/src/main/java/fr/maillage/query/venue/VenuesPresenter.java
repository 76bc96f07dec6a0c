package fr.maillage.query.venue;

import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.venue.HoursInWords.Door;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Filters;
import fr.maillage.query.web.Filters.Narrowing;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of the page of venues, from one read session. */
@Component
class VenuesPresenter {

    private static final int ROWS = 20;

    private static final Narrowing NARROWING = new Narrowing(
            "places",
            VenueFilter.ALL,
            VenueFilter.SERVICE,
            VenueFilter.AUDIENCE,
            VenueFilter.FEE,
            VenueFilter.FRESHNESS,
            VenueFilter.LABEL);

    private final VenueQueries venues;
    private final ListingPresenter listings;
    private final Filters filters;
    private final VenueMaps maps;
    private final VenueRecordPresenter records;
    private final HoursInWords hours;
    private final Texts texts;

    VenuesPresenter(
            VenueQueries venues,
            ListingPresenter listings,
            Filters filters,
            VenueMaps maps,
            VenueRecordPresenter records,
            HoursInWords hours,
            Texts texts) {
        this.venues = venues;
        this.listings = listings;
        this.filters = filters;
        this.maps = maps;
        this.records = records;
        this.hours = hours;
        this.texts = texts;
    }

    VenuesPage page(
            ReadSession reading, VenueFilter given, Paging paging, int zoom, Optional<VenueItem> chosen, Address here) {
        var filter = receiving(given);
        var known = venues.spots(reading, VenueFilter.ALL);
        var all = known.stream()
                .filter(spot -> spot.status() != VenueStatus.CLOSED)
                .toList();
        var list = here.to("/lieux").without("history");
        var asked = NARROWING.any(list) ? venues.spots(reading, filter) : all;
        var page = venues.list(reading, filter, new Paging(paging.cursor(), ROWS));
        var listing = listings.of(
                list,
                NARROWING,
                filters.fields(list, NARROWING, List.of()),
                page,
                page.items().stream()
                        .map(item -> row(reading, item, here, chosen))
                        .toList(),
                address -> venues.extent(reading, filter(address)).count(),
                csv(list, given, asked.size()));
        return new VenuesPage(
                chosen.map(VenueItem::name).orElse(listing.count()),
                listing,
                maps.map(asked, all, filter, zoom, chosen, here),
                chosen.map(venue -> records.of(reading, venue, here)).orElse(null),
                new Link(texts.of("list.back", listing.count()), list.toString()),
                closed(known.size() - all.size(), list, given));
    }

    private VenueFilter filter(Address asked) {
        return receiving(filters.read(VenueFilter.ALL, asked));
    }

    /** The filter without closed venues, unless a state is asked for: venues closed for good are history. */
    private static VenueFilter receiving(VenueFilter filter) {
        return filter.usually(VenueFilter.STATUS, VenueFilter.NOT_CLOSED);
    }

    private List<Link> csv(Address list, VenueFilter given, int count) {
        var address = list.to("/exports/lieux-mediation-numerique.csv");
        if (!given.has(VenueFilter.STATUS)) {
            address = address.with("status", "OPEN,SUSPENDED");
        }
        return listings.csv(NARROWING, count, address);
    }

    private VenueLine row(ReadSession reading, VenueItem venue, Address here, Optional<VenueItem> chosen) {
        var carrier = VenueRecordPresenter.carrier(venue);
        var commune = venue.territory().commune();
        var open = venue.status() == VenueStatus.OPEN;
        var door = open
                ? hours.door(venue.hours(), reading.clockOf(commune.code()))
                : new Door(false, texts.of("status." + venue.status()));
        return new VenueLine(
                venue.id(),
                venue.name(),
                here.to(Venues.KIND.page(venue.id()))
                        .without("cursor", "history")
                        .toString(),
                carrier == null ? commune.name() : texts.of("places.about", commune.name(), carrier),
                venue.freshness().name(),
                texts.of("fresh." + venue.freshness()),
                open && ofThePast(here) ? null : door,
                chosen.map(VenueItem::id).filter(venue.id()::equals).isPresent());
    }

    /** Whether a page shows a past moment. Nobody has a use for which venues were open at that very minute. */
    static boolean ofThePast(Address here) {
        return !here.values("at").isEmpty();
    }

    private @Nullable Link closed(int count, Address list, VenueFilter given) {
        return count == 0 || given.all(VenueFilter.STATUS).contains(VenueStatus.CLOSED)
                ? null
                : new Link(
                        texts.of("places.closed", count),
                        list.keeping("at").with("status", VenueStatus.CLOSED).toString());
    }
}

package fr.maillage.query.workshop;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.venue.SpotMaps;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Listing;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.map.MapPicture;
import fr.maillage.query.workshop.WorkshopsPage.Day;
import fr.maillage.time.Paris;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of workshops to come, day by day and on a map. It is for frames, which have no room for an agenda. */
@Component
class ComingWorkshops {

    private static final int SHOWN = 20;

    /** The sign of a venue where one of the workshops takes place. */
    private static final String THERE = "ACTED";

    private final WorkshopQueries workshops;
    private final VenueQueries venues;
    private final WorkshopsPresenter pages;
    private final ListingPresenter listings;
    private final SpotMaps maps;
    private final WorkshopRows workshopRows;
    private final Texts texts;

    ComingWorkshops(
            WorkshopQueries workshops,
            VenueQueries venues,
            WorkshopsPresenter pages,
            ListingPresenter listings,
            SpotMaps maps,
            WorkshopRows workshopRows,
            Texts texts) {
        this.workshops = workshops;
        this.venues = venues;
        this.pages = pages;
        this.listings = listings;
        this.maps = maps;
        this.workshopRows = workshopRows;
        this.texts = texts;
    }

    /**
     * The content of a frame.
     *
     * @param count « 3 ateliers à venir »; without « à venir » where the address gives a first day
     * @param all address of the agenda with the same filters
     * @param map where they take place; null where none has a place on the map
     */
    public record Coming(
            Listing<Day> list,
            String count,
            String all,
            @Nullable MapPicture map) {}

    /**
     * The content of a frame, from the first day in the address or else from now on.
     *
     * @param asked filter in the address
     */
    Coming page(ReadSession reading, WorkshopFilter asked, Address here) {
        var page = workshops.list(reading, from(reading, here), new Paging(null, SHOWN));
        var listing = listings.of(
                here.to("/ateliers"),
                WorkshopsPresenter.NARROWING,
                List.of(),
                page,
                days(reading.day(), page.items(), here),
                address -> workshops.count(reading, from(reading, address)),
                List.of());
        var toCome = here.values("from").isEmpty();
        return new Coming(
                listing,
                toCome ? texts.of("frame.workshops.count", listing.count()) : listing.count(),
                here.to("/ateliers").without("from", "to").toString(),
                map(reading, asked, page.items()));
    }

    private WorkshopFilter from(ReadSession reading, Address asked) {
        var begun = asked.values("from").isEmpty() ? asked.with("from", reading.moment()) : asked;
        return pages.agenda(reading, begun);
    }

    private List<Day> days(LocalDate today, List<WorkshopItem> coming, Address here) {
        var byDay = coming.stream()
                .collect(groupingBy(
                        one -> Paris.dayOf(one.startsAt()),
                        TreeMap::new,
                        collectingAndThen(toList(), ofDay -> ofDay.stream()
                                .map(one -> pages.entry(one, here, workshopRows.toPublic(one)))
                                .toList())));
        return byDay.entrySet().stream()
                .map(entry -> new Day(
                        entry.getKey().toString(),
                        DateFormatter.weekday(entry.getKey()),
                        DateFormatter.dayAndMonth(entry.getKey()),
                        entry.getKey().equals(today),
                        entry.getValue()))
                .toList();
    }

    private @Nullable MapPicture map(ReadSession reading, WorkshopFilter asked, List<WorkshopItem> coming) {
        var there = coming.stream()
                .filter(one -> one.coordinates() != null)
                .map(WorkshopItem::venue)
                .filter(Objects::nonNull)
                .map(Named::id)
                .collect(toSet());
        return there.isEmpty()
                ? null
                : maps.picture(
                        asked.territory(),
                        venues.spots(reading, VenueFilter.ALL.in(asked.territory())),
                        List.of(THERE),
                        spot -> there.contains(spot.id()) ? THERE : "");
    }
}

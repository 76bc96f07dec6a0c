package fr.maillage.query.todo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.maillage.query.partnership.PartnershipActions;
import fr.maillage.query.partnership.PartnershipQueries;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.ReservationActions;
import fr.maillage.query.resource.ReservationQueries;
import fr.maillage.query.venue.VenueActions;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.workshop.SeriesActions;
import fr.maillage.query.workshop.WorkshopActions;
import fr.maillage.query.workshop.WorkshopQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The buttons that records themselves offer where they wait. Records are read by kind, never one by one. */
@Component
class TodoActions {

    private final VenueQueries venues;
    private final ReservationQueries reservations;
    private final WorkshopQueries workshops;
    private final PartnershipQueries partnerships;
    private final VenueActions ofVenues;
    private final ReservationActions ofReservations;
    private final WorkshopActions ofWorkshops;
    private final SeriesActions ofSeries;
    private final PartnershipActions ofPartnerships;

    TodoActions(
            VenueQueries venues,
            ReservationQueries reservations,
            WorkshopQueries workshops,
            PartnershipQueries partnerships,
            VenueActions ofVenues,
            ReservationActions ofReservations,
            WorkshopActions ofWorkshops,
            SeriesActions ofSeries,
            PartnershipActions ofPartnerships) {
        this.venues = venues;
        this.reservations = reservations;
        this.workshops = workshops;
        this.partnerships = partnerships;
        this.ofVenues = ofVenues;
        this.ofReservations = ofReservations;
        this.ofWorkshops = ofWorkshops;
        this.ofSeries = ofSeries;
        this.ofPartnerships = ofPartnerships;
    }

    private enum Sort {
        VENUE,
        /** A venue for which only its services are asked. */
        SERVICES,
        RESERVATION,
        WORKSHOP,
        PARTNERSHIP,
        /** An item that only the hub answers. */
        OTHER
    }

    /**
     * The buttons by the id of the record.
     *
     * @param here address of the page to come back to
     */
    Map<UUID, List<ActionButton>> of(ReadSession reading, List<TodoItem> items, Address here) {
        var offers = new HashMap<UUID, List<ActionButton>>();
        items.stream()
                .filter(item -> item.dates() == null)
                .collect(groupingBy(item -> record(item.kind()), mapping(TodoItem::id, toList())))
                .forEach((record, ids) -> {
                    switch (record) {
                        case VENUE ->
                            venues.find(reading, ids).forEach(one -> offers.put(one.id(), ofVenues.on(one, here)));
                        case SERVICES ->
                            venues.find(reading, ids)
                                    .forEach(one -> offers.put(one.id(), ofVenues.services(one, here)));
                        case RESERVATION ->
                            reservations
                                    .find(reading, ids)
                                    .forEach(one -> offers.put(one.id(), ofReservations.on(reading, one, here)));
                        case WORKSHOP ->
                            workshops
                                    .find(reading, ids)
                                    .forEach(one -> offers.put(one.id(), ofWorkshops.on(reading, one, here)));
                        case PARTNERSHIP ->
                            partnerships
                                    .find(reading, ids)
                                    .forEach(one -> offers.put(one.id(), ofPartnerships.on(reading, one, here)));
                        case OTHER -> {}
                    }
                });
        series(reading, items, here, offers);
        return offers;
    }

    /** Adds the buttons of series. Dates that wait together are answered together, or one by one in a list of them. */
    private void series(ReadSession reading, List<TodoItem> items, Address here, Map<UUID, List<ActionButton>> offers) {
        var dates = new HashMap<UUID, Integer>();
        for (var item : items) {
            if (item.dates() != null) {
                dates.put(item.id(), item.dates());
            }
        }
        workshops
                .find(reading, List.copyOf(dates.keySet()))
                .forEach(one ->
                        offers.put(one.id(), ofSeries.waiting(reading, one, dates.getOrDefault(one.id(), 1), here)));
    }

    private static Sort record(TodoKind kind) {
        return switch (kind) {
            case LATE_RETURN, RESERVATION_UNANSWERED -> Sort.RESERVATION;
            case WORKSHOP_UNCONFIRMED, WORKSHOP_UNANSWERED -> Sort.WORKSHOP;
            case PARTNERSHIP_UNANSWERED -> Sort.PARTNERSHIP;
            case VENUE_STALE, VENUE_TO_VERIFY -> Sort.VENUE;
            case VENUE_WITHOUT_SERVICES -> Sort.SERVICES;
            case MEMBERSHIP_REQUESTED, FLAG_OPEN, FOLLOW_UP_OPEN, POSSIBLE_DUPLICATE -> Sort.OTHER;
        };
    }
}

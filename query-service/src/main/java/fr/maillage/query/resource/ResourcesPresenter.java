package fr.maillage.query.resource;

import fr.maillage.events.Period;
import fr.maillage.query.Problem;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Filters;
import fr.maillage.query.web.Filters.Narrowing;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The presenter of the page of what can be borrowed, from one read session. */
@Component
class ResourcesPresenter {

    private static final int ROWS = 30;
    private static final Paging REQUESTS = new Paging(null, 12);
    private static final Narrowing NARROWING =
            new Narrowing("resources", ResourceFilter.ALL).together(ResourceFilter.FROM, ResourceFilter.TO);

    private final ResourceActions acts;
    private final ReservationActions loanActs;
    private final ResourceQueries resources;
    private final ReservationQueries reservations;
    private final ListingPresenter listings;
    private final Filters filters;
    private final ReservationRows reservationRows;
    private final ResourceRows resourceRows;
    private final Texts texts;

    ResourcesPresenter(
            ResourceActions acts,
            ReservationActions loanActs,
            ResourceQueries resources,
            ReservationQueries reservations,
            ListingPresenter listings,
            Filters filters,
            ReservationRows reservationRows,
            ResourceRows resourceRows,
            Texts texts) {
        this.acts = acts;
        this.loanActs = loanActs;
        this.resources = resources;
        this.reservations = reservations;
        this.listings = listings;
        this.filters = filters;
        this.reservationRows = reservationRows;
        this.resourceRows = resourceRows;
        this.texts = texts;
    }

    /** @param faults violations of the form: the list leaves out the criteria at fault */
    ResourcesPage page(ReadSession reading, List<Problem.Field> faults, Paging paging, Address here) {
        var list = without(faults, here);
        var given = given(list);
        var page = resources.list(reading, shared(given), new Paging(paging.cursor(), ROWS));
        var listing = listings.of(
                list,
                NARROWING,
                filters.fields(here, NARROWING, faults),
                page,
                page.items().stream().map(item -> resourceRows.row(item, here)).toList(),
                address -> resources.count(reading, shared(given(address))),
                listings.csv(NARROWING, page.total(), file(list, given)));
        var requests = requests(reading, given);
        return new ResourcesPage(
                listing.offering(acts.begin(reading, here)),
                requests.items().stream()
                        .map(one -> request(reading, one, here))
                        .toList(),
                requests.total() == 0 ? null : texts.count(requests.items().size(), requests.total()));
    }

    private static Address without(List<Problem.Field> faults, Address here) {
        return here.without(faults.stream()
                .map(Problem.Field::field)
                .flatMap(name -> NARROWING.with(name).stream())
                .toArray(String[]::new));
    }

    /** The filter without withdrawn resources, unless a state is asked for: resources no longer shared are history. */
    private static ResourceFilter shared(ResourceFilter filter) {
        return filter.usually(ResourceFilter.STATUS, List.of(ResourceStatus.SHARED));
    }

    private static Address file(Address list, ResourceFilter given) {
        var address = list.to("/exports/ressources.csv");
        return given.has(ResourceFilter.STATUS) ? address : address.with("status", ResourceStatus.SHARED);
    }

    private ResourceFilter given(Address asked) {
        return filters.read(ResourceFilter.ALL, asked);
    }

    private Page<ReservationItem> requests(ReadSession reading, ResourceFilter given) {
        var waiting = ReservationFilter.ALL
                .in(given.territory())
                .with(ReservationFilter.STRUCTURE, given.one(ResourceFilter.STRUCTURE))
                .with(ReservationFilter.STATUS, ReservationStatus.REQUESTED)
                .with(ReservationFilter.FROM, reading.moment());
        return reservations.list(reading, waiting, REQUESTS);
    }

    private ListRow request(ReadSession reading, ReservationItem one, Address here) {
        var period = DateFormatter.period(new Period(one.from(), one.to()), reading.day());
        return new ListRow(
                        one.resource().name(),
                        here.record(Resources.KIND, one.resource().id()),
                        texts.of("structure.waits.loan", one.structure().name(), period),
                        reservationRows.standing(one, reading.day()),
                        null)
                .offering(loanActs.on(reading, one, here));
    }
}
